import type { DashboardWire } from '../../wire/dashboard.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';

/** Whether what Binôme writes reaches people, each number with what it means. */
export function MessagesPart({ messages }: { readonly messages: DashboardWire['messages'] }) {
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
    </Section>
  );
}
