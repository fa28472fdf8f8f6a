import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { RetriedShape, type LmsWire } from '../../wire/lti.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const SHOWN = 20;

/** What the gradebooks should say: sent, waiting or refused, each with its remedy; nobody is named. */
export function GradesPart(props: {
  readonly path: string;
  readonly view: LmsWire;
  readonly reload: () => void;
}) {
  const { path, view, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const failed = new Set(
    view.grades.filter(({ status }) => status === 'failed').map(({ platformId }) => platformId),
  );
  const retry = useCommand((platformId: string) =>
    api.send(
      'POST',
      `${path}/platforms/${encodeURIComponent(platformId)}/grades/retry`,
      {},
      RetriedShape,
    ),
  );
  return (
    <Section title={words.grades}>
      <Body1>
        {view.grades.length === 0 ? words.noGrades : words.gradeCounts(view.gradeCounts)}
      </Body1>
      <ul className={styles.list}>
        {view.grades.slice(0, SHOWN).map(({ id, given, status, problem, sentAt, nextAt }) => (
          <li key={id}>
            {given} / 100 · {words.gradeState[status]}
            {sentAt !== undefined && status === 'sent' && ` · ${formats.moment(sentAt)}`}
            {problem !== undefined && ` · ${problem.message} ${problem.remedy ?? ''}`}
            {nextAt !== undefined &&
              problem !== undefined &&
              ` ${words.nextTry(formats.moment(nextAt))}`}
          </li>
        ))}
      </ul>
      <FailureNote failure={retry.failure} />
      {view.platforms
        .filter(({ id }) => failed.has(id))
        .map(({ id, name }) => (
          <div key={id}>
            <BusyButton
              busy={retry.busy}
              onClick={() => {
                void retry.run(id).then((reply) => {
                  if (!reply.ok) return;
                  announce(words.retried(reply.value.retried));
                  reload();
                });
              }}
            >
              {words.retry(name)}
            </BusyButton>
          </div>
        ))}
    </Section>
  );
}
