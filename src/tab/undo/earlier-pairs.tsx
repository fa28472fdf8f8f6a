import type { MyPairWire } from '../../wire/mentoring.ts';
import { Links } from '../mentoring/pair-links.tsx';
import { PATHS } from '../mentoring/paths.ts';
import { Section } from '../ui/section.tsx';
import { useUndoWords } from './words.ts';

/** Pairs that have ended: what was written there can still be read. */
export default function EarlierPairs({ pairs }: { readonly pairs: readonly MyPairWire[] }) {
  const words = useUndoWords();
  return (
    <Section title={words.earlier}>
      <Links
        links={pairs.map(({ programmeId, pairId, other, programmeName }) => [
          PATHS.pair(programmeId, pairId),
          words.earlierPair(other.name, programmeName),
        ])}
      />
    </Section>
  );
}
