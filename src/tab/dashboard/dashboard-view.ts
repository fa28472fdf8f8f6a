import type { DashboardWire, ProgrammePairsWire } from '../../wire/dashboard.ts';

type Help = DashboardWire['toHelp'][number];
export type DashboardPair = ProgrammePairsWire['pairs'][number];
export type PairFilter = 'all' | DashboardPair['status'];

/** Situations of one kind share their reason and their remedy: said once, for all the people. */
export interface HelpGroup {
  readonly code: Help['code'];
  readonly reason: string;
  readonly remedy: string;
  readonly cases: readonly { readonly people: readonly string[]; readonly since?: string }[];
}

/** These concern people one by one; the others concern the two of a pair together. */
function isPersonal(code: Help['code']): boolean {
  return code === 'not-reachable' || code === 'without-pair';
}

function eachPerson(help: Help): readonly Help[] {
  return help.people.map((person) => ({ ...help, people: [person] }));
}

/** What stops a pair first, then what slows it down. */
const HELP_ORDER: readonly Help['code'][] = [
  'sessions-missed',
  'slot-unconfirmed',
  'nothing-planned',
  'no-answer',
  'not-reachable',
  'without-pair',
];

export function helpGroups(toHelp: DashboardWire['toHelp'], locale: string): readonly HelpGroup[] {
  const { compare } = new Intl.Collator(locale);
  const nameOf = ({ people }: { readonly people: readonly string[] }): string => people.join(' ');
  return HELP_ORDER.flatMap((code) => {
    const of = toHelp.filter((help) => help.code === code);
    const [first] = of;
    if (first === undefined) return [];
    const cases = of
      .flatMap((help) => (isPersonal(code) ? eachPerson(help) : [help]))
      .map(({ people, since }) => ({ people, ...(since === undefined ? {} : { since }) }))
      // The longest wait first; a situation without a date has no rank but that of the names.
      .toSorted(
        (a, b) => (a.since ?? '9').localeCompare(b.since ?? '9') || compare(nameOf(a), nameOf(b)),
      );
    return [{ code, reason: first.reason, remedy: first.remedy, cases }];
  });
}

export interface FunnelStep {
  readonly step: DashboardWire['funnel'][number]['step'];
  readonly people: number;
  /** Share of those who signed up, 0 to 1; absent while nobody has. */
  readonly share?: number;
}

export function funnelSteps(funnel: DashboardWire['funnel']): readonly FunnelStep[] {
  const start = funnel.find(({ step }) => step === 'signed-up')?.people ?? 0;
  return funnel.map(({ step, people }) => ({
    step,
    people,
    ...(start === 0 ? {} : { share: people / start }),
  }));
}

const FORMED: ReadonlySet<DashboardPair['status']> = new Set([
  'accepted',
  'active',
  'paused',
  'completed',
]);

/** How many pairs both people accepted, and that have not ended. */
export function formedIn(states: DashboardWire['pairStates']): number {
  return pairsIn(states.filter(({ status }) => FORMED.has(status)));
}

export function pairsIn(states: DashboardWire['pairStates']): number {
  return states.reduce((sum, { pairs }) => sum + pairs, 0);
}
