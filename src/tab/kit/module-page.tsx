import { ModuleViewShape } from '../../wire/kit.ts';
import { API, PATHS } from '../mentoring/paths.ts';
import { useMe } from '../shell/me.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { QuestionnairePart } from './questionnaire-part.tsx';
import { Reading } from './reading.tsx';
import { usePublished } from './use-published.ts';
import { useLearnWords } from './words.ts';

interface ModulePageProps {
  readonly programmeId: string;
  readonly moduleId: string;
}

/** One module: what everybody reads, the plan for whoever leads, and one's own questionnaire. */
export default function ModulePage({ programmeId, moduleId }: ModulePageProps) {
  const words = useLearnWords();
  const { me } = useMe();
  const published = usePublished();
  const path = `${API.kit(programmeId)}/${encodeURIComponent(moduleId)}`;
  const module = useResource(path, ModuleViewShape);
  const roles = me.programmes.find(({ id }) => id === programmeId)?.roles ?? [];
  const mayAnswer = roles.includes('mentor') || roles.includes('mentee');
  const value = module.value;
  return (
    <Page
      title={value?.title ?? words.kit.title}
      {...(value === undefined
        ? {}
        : {
            lead: value.summary,
            overline: `${value.levelLabel} · ${words.kit.minutes(value.minutes)} · ${words.kit.asOf(published(value.asOf))}`,
          })}
      back={{ to: PATHS.kit(programmeId), label: words.kit.all }}
    >
      <Loaded resource={module}>
        {(loaded) => (
          <>
            <Reading module={loaded} />
            {mayAnswer && <QuestionnairePart path={path} module={loaded} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
