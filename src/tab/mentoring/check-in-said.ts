import type { CheckInWire } from '../../wire/living.ts';

type Given = NonNullable<CheckInWire['given']>;

/** What one says in a check-in; no mood where nothing was said yet. */
export interface SaidInCheckIn {
  readonly mood: Given['mood'] | undefined;
  readonly line: string;
  readonly wantsHelp: boolean;
}

export function saidOf(given: CheckInWire['given']): SaidInCheckIn {
  return given ?? { mood: undefined, line: '', wantsHelp: false };
}

/** As it travels; null where nothing was said. */
export function sentOf({ mood, line, wantsHelp }: SaidInCheckIn): Given | null {
  return mood === undefined ? null : { mood, line: line.trim(), wantsHelp };
}
