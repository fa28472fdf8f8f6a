import type { KitWire } from '../../wire/kit.ts';
import type { TermsWire } from '../../wire/agreement.ts';
import { useAgreementWords, useTogetherWords } from '../mentoring/words.ts';
import { capital } from '../programmes/parts/capital.ts';
import { useCommonWords } from '../ui/language.tsx';
import type { Clause } from './terms.ts';

/** What each clause is called, and what it says, for reading and for comparing. */
export function useClauseText(modules: KitWire['modules']) {
  const words = useTogetherWords().agreement;
  const clauses = useAgreementWords();
  const common = useCommonWords();
  const names: Readonly<Record<Clause, string>> = {
    goals: words.goals,
    moduleIds: words.modules,
    rhythm: words.rhythm,
    sessionMinutes: clauses.duration,
    sessionCount: words.count,
    place: words.place,
    confidences: words.confidences,
    afterMissed: words.afterMissed,
  };
  const titleOf = (id: string): string => modules.find((one) => one.id === id)?.title ?? id;
  const lines = (clause: Clause, terms: TermsWire): readonly string[] => {
    switch (clause) {
      case 'goals':
        return [terms.goals];
      case 'moduleIds':
        return terms.moduleIds.length === 0
          ? [words.modulesNone]
          : terms.moduleIds.map((id, index) => `${String(index + 1)}. ${titleOf(id)}`);
      case 'rhythm':
        return [capital(common.rhythm[terms.rhythm])];
      case 'sessionMinutes':
        return [clauses.minutes(terms.sessionMinutes)];
      case 'sessionCount':
        return [String(terms.sessionCount)];
      case 'place':
        return [clauses.place[terms.place]];
      case 'confidences':
        return terms.confidences.map((one) => clauses.confidence[one]);
      case 'afterMissed':
        return [clauses.afterMissed[terms.afterMissed]];
    }
  };
  return { names, lines, titleOf };
}
