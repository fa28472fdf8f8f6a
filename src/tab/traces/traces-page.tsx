import { BadgesShape } from '../../wire/badges.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { BadgesPart } from './badges-part.tsx';
import { ChoicePart } from './choice-part.tsx';
import { useTracesWords } from './words.ts';

/** What somebody may show of their mentoring, and what is said of it elsewhere: theirs to decide. */
export default function TracesPage({ programmeId }: { readonly programmeId: string }) {
  const shared = useWords();
  const words = useTracesWords();
  const path = programmeApi(programmeId);
  const badges = useResource(`${path}/badges`, BadgesShape);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      overline={badges.value?.programmeName ?? '\u00a0'}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      <Loaded resource={badges}>
        {(mine) => (
          <>
            <BadgesPart path={path} mine={mine} onChanged={badges.reload} />
            <ChoicePart path={path} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
