import { useEffect, useRef } from 'react';
import { ModuleViewShape } from '../../wire/kit.ts';
import { API, PATHS } from '../mentoring/paths.ts';
import { useMe } from '../shell/me.tsx';
import { focusHeading } from '../ui/focus-heading.ts';
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
  /** It is opened for its questionnaire, which stands at its end. */
  readonly isQuestioned?: boolean;
}

/** One module: what everybody reads, the plan for whoever leads, and one's own questionnaire. */
export default function ModulePage(props: ModulePageProps) {
  const { programmeId, moduleId, isQuestioned = false } = props;
  const words = useLearnWords();
  const { me } = useMe();
  const published = usePublished();
  const path = `${API.kit(programmeId)}/${encodeURIComponent(moduleId)}`;
  const module = useResource(path, ModuleViewShape);
  const roles = me.programmes.find(({ id }) => id === programmeId)?.roles ?? [];
  const mayAnswer = roles.includes('mentor') || roles.includes('mentee');
  const value = module.value;
  const questions = useRef<HTMLDivElement>(null);
  const isThere = value !== undefined;
  useEffect(() => {
    // Once the page is there: its own title has had the keyboard before.
    const heading = isQuestioned && isThere ? questions.current?.querySelector('h2') : undefined;
    if (heading instanceof HTMLElement) focusHeading(heading);
  }, [isQuestioned, isThere]);
  return (
    <Page
      title={value?.title ?? words.kit.title}
      {...(value === undefined
        ? { overline: '\u00a0' }
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
            {mayAnswer && (
              <div ref={questions}>
                <QuestionnairePart path={path} module={loaded} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
