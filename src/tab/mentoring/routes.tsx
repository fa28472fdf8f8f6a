import { MyMentoringShape } from '../../wire/mentoring.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';

export default function MentoringRoutes() {
  const words = useWords();
  const mentoring = useResource('/mentoring', MyMentoringShape);
  return (
    <Page title={words.rooms.mentoring}>
      <Loaded resource={mentoring}>
        {({ pairs }) =>
          pairs.map((pair) => (
            <Section key={pair.pairId}>
              <PersonLine name={pair.other.name} about={[pair.other.entity, pair.other.site]} />
            </Section>
          ))
        }
      </Loaded>
    </Page>
  );
}
