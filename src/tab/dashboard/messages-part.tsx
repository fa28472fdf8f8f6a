import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { useOutcomesWords } from './outcomes-words.ts';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
  },
});

interface MessagesPartProps {
  readonly programmeId: string;
  readonly messages: DashboardWire['messages'];
}

/** Whether what Binôme writes reaches people, each number with what it means. */
export function MessagesPart({ programmeId, messages }: MessagesPartProps) {
  const styles = useStyles();
  const { deliveries } = useOutcomesWords();
  const words = useManagerWords().dashboard;
  const { formats } = useLanguage();
  const states = ['sent', 'held', 'unknown', 'failed'] as const;
  return (
    <Section title={words.messagesTitle}>
      <Stats
        stats={states.map((state) => ({
          label: words.messages[state],
          figure: formats.number(messages[state]),
          hint: words.messagesHint[state],
        }))}
      />
      <Link
        href={`/programmes/${encodeURIComponent(programmeId)}/deliveries`}
        className={styles.link}
      >
        {deliveries}
      </Link>
    </Section>
  );
}
