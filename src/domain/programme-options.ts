import type { Label } from './language.ts';
import { areWeights, FULL_SCORE, type MatchRules, type ScoreWeights } from './matching/match.ts';
import { isBetween } from './range.ts';
import { addDays, type LocalDate } from './time.ts';

/** Messages to which a programme adds a sentence of its own. */
export const WORDED = ['invitation', 'proposal', 'pair-formed', 'retrospective'] as const;
export type Worded = (typeof WORDED)[number];

/** Unsolicited messages in seven days. */
export interface WeeklyMessages {
  /** To executives, and to whoever only learns. */
  readonly executive: number;
  readonly other: number;
}

/** What a manager may turn; what is absent is as the product has it. */
export interface ProgrammeOptions {
  /** Whether mentors complete their training before they are proposed, or are only advised to. */
  readonly training?: 'required' | 'advised';
  /** Weeks between two check-ins of an executive, 2 to 12. */
  readonly checkInWeeks?: number;
  /**
   * Weeks without anything planned after which a pair gets a word, 1 to 8, and again after as
   * many. Absent, the rhythm of the pair decides.
   */
  readonly silenceWeeks?: number;
  /** What this programme leaves of the product's own quota, which it may not exceed. */
  readonly weeklyMessages?: WeeklyMessages;
  /** Days after the end for which personal data is kept, 30 to 1096. */
  readonly retentionDays?: number;
  readonly matching?: Pick<MatchRules, 'floor' | 'raiseLowest' | 'circles'> & {
    readonly weights?: ScoreWeights;
  };
  /** A sentence of the programme's own, at most 300 characters, added to a message. */
  readonly words?: Readonly<Partial<Record<Worded, Label>>>;
}

export const OPTION_REFUSALS = [
  'check_in_weeks_out_of_range',
  'silence_weeks_out_of_range',
  'weekly_messages_out_of_range',
  'retention_out_of_range',
  'weights_invalid',
  'floor_invalid',
  'circles_invalid',
  'words_too_long',
  'words_in_one_language',
] as const;
type OptionRefusal = (typeof OPTION_REFUSALS)[number];

const CHECK_IN_WEEKS = { min: 2, max: 12 } as const;
const SILENCE_WEEKS = { min: 1, max: 8 } as const;
const RETENTION_DAYS = { min: 30, max: 1_096 } as const;
const CIRCLE = { min: 2, max: 20 } as const;
const WORDS_MAX = 300;
/** An executive's attention is what the programme lives on. */
export const WEEKLY_MESSAGES: WeeklyMessages = { executive: 2, other: 4 };
const USUAL_RETENTION_DAYS = 365;

/** Every rule that the options break. */
export function checkOptions(options: ProgrammeOptions): readonly OptionRefusal[] {
  const { checkInWeeks = 2, silenceWeeks = 1, retentionDays = 30, matching, words = {} } = options;
  const { weights, floor = 0, circles } = matching ?? {};
  const broken: OptionRefusal[] = [];
  const must = (kept: boolean, refusal: OptionRefusal): void => {
    if (!kept) broken.push(refusal);
  };
  must(isBetween(checkInWeeks, CHECK_IN_WEEKS), 'check_in_weeks_out_of_range');
  must(isBetween(silenceWeeks, SILENCE_WEEKS), 'silence_weeks_out_of_range');
  must(isQuota(options.weeklyMessages ?? WEEKLY_MESSAGES), 'weekly_messages_out_of_range');
  must(isBetween(retentionDays, RETENTION_DAYS), 'retention_out_of_range');
  must(weights === undefined || areWeights(weights), 'weights_invalid');
  must(isBetween(floor, { min: 0, max: FULL_SCORE }), 'floor_invalid');
  must(circles === undefined || isCircle(circles), 'circles_invalid');
  const said = Object.values(words);
  must(
    said.every(({ fr, en }) => fr.length <= WORDS_MAX && en.length <= WORDS_MAX),
    'words_too_long',
  );
  must(
    said.every(({ fr, en }) => (fr.trim() === '') === (en.trim() === '')),
    'words_in_one_language',
  );
  return broken;
}

/** The first day, on the programme's calendar, on which what people said is erased. */
export function erasedOn({
  endsOn,
  options,
}: {
  readonly endsOn: LocalDate;
  readonly options?: Pick<ProgrammeOptions, 'retentionDays'>;
}): LocalDate {
  return addDays(endsOn, options?.retentionDays ?? USUAL_RETENTION_DAYS);
}

function isQuota({ executive, other }: WeeklyMessages): boolean {
  const { executive: most, other: mostOthers } = WEEKLY_MESSAGES;
  return (
    isBetween(executive, { min: 1, max: most }) && isBetween(other, { min: 1, max: mostOthers })
  );
}

function isCircle({ min, max }: { readonly min: number; readonly max: number }): boolean {
  return isBetween(min, CIRCLE) && isBetween(max, CIRCLE) && min <= max;
}
