import { Route } from 'wouter';
import { sponsoredBy } from '../../wire/rooms.ts';
import { useMentoringWords } from '../mentoring/words.ts';
import { useMe } from '../shell/me.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';
import { SponsorPage } from './sponsor-page.tsx';
import { SponsoredList } from './sponsored-list.tsx';

/** One programme: its page at once. Several: a list first. */
export default function SponsorRoutes() {
  const { me } = useMe();
  const shared = useWords();
  const words = useMentoringWords().sponsor;
  const sponsored = sponsoredBy(me);
  const [only] = sponsored;
  if (only === undefined) {
    return (
      <Page title={shared.rooms.sponsor}>
        <EmptyState title={words.none} text={words.noneText} />
      </Page>
    );
  }
  return (
    <Route path="/sponsor/:id?/*?">
      {({ id = sponsored.length > 1 ? undefined : only.id }) =>
        id === undefined ? (
          <SponsoredList programmes={sponsored} />
        ) : (
          <SponsorPage programmeId={id} hasSiblings={id !== only.id || sponsored.length > 1} />
        )
      }
    </Route>
  );
}
