import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { TrainingShape } from '../../wire/kit-answers.ts';
import { OwnPreparationShape } from '../../wire/preparation.ts';
import { useLearnWords } from '../kit/words.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { SelfAssessmentPart } from './self-assessment-part.tsx';
import { UnitPart } from './unit-part.tsx';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** The path on how to mentor an executive: short units, each with its check. */
export default function TrainingPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const shared = useWords();
  const words = useLearnWords().training;
  const path = `/programmes/${encodeURIComponent(programmeId)}`;
  const training = useResource(`${path}/training`, TrainingShape);
  const preparation = useResource(`${path}/preparation`, OwnPreparationShape);
  const isClosed =
    preparation.failure?.kind === 'refused' && preparation.failure.problem.code === 'not_found';
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      {isClosed ? (
        <EmptyState title={words.notForYou} />
      ) : (
        <Loaded resource={preparation}>
          {(mine) => (
            <Loaded resource={training}>
              {({ units }) => {
                const done = units.filter(({ id }) => mine.passed.includes(id)).length;
                return (
                  <>
                    <Section>
                      <p className={styles.text}>
                        {mine.trained
                          ? words.complete
                          : mine.required
                            ? words.required
                            : words.advised}
                      </p>
                      <ProgressBar
                        value={done}
                        max={units.length}
                        aria-label={words.progress(done, units.length)}
                      />
                      <p className={styles.text}>{words.progress(done, units.length)}</p>
                    </Section>
                    {units.map((unit) => (
                      <UnitPart
                        key={unit.id}
                        path={path}
                        unit={unit}
                        isPassed={mine.passed.includes(unit.id)}
                        onPassed={preparation.reload}
                      />
                    ))}
                    <SelfAssessmentPart
                      path={path}
                      known={mine.selfAssessment}
                      onSaved={preparation.reload}
                    />
                  </>
                );
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Page>
  );
}
