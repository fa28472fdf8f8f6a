import type { PairProgress } from '../domain/dashboard.ts';
import type { Locale } from '../domain/language.ts';
import type { Pair } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { fold } from '../domain/signup/fold.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { dashboardIn } from './view-dashboard.ts';

interface PairsAsked {
  readonly status?: Pair['status'] | undefined;
  /** Words that the names, entities and sites of a pair must hold, whatever their accents. */
  readonly search?: string | undefined;
  readonly limit: number;
  /** Where the page before said that this one begins. */
  readonly continuation?: string | undefined;
}

interface PairsPage {
  readonly programme: Programme;
  readonly people: ReadonlyMap<string, Participant>;
  readonly lines: readonly PairProgress[];
  /** How many pairs the filter and the search leave, on all pages. */
  readonly total: number;
  readonly continuation?: string;
}

/**
 * A page of a programme's pairs, by the mentor's name as the reader's language sorts it. Pages are
 * counted from the first: a pair that is formed or ended meanwhile moves those after it by one.
 */
export async function viewPairs(
  ports: Pick<Ports, 'store' | 'clock' | 'readProgramme'>,
  actor: Actor,
  programmeId: string,
  { status, search = '', limit, continuation = '0' }: PairsAsked,
  locale: Locale,
): Promise<Result<PairsPage, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'dashboard.read');
  if (!admitted.ok) return admitted;
  const from = Number(continuation);
  // A page that nobody was told of does not exist.
  if (!Number.isSafeInteger(from) || from < 0) return refuse({ code: 'not_found' });
  const { scope, programme } = admitted.value;
  const { dashboard, people } = await dashboardIn(ports, scope);
  const words = fold(search).split(' ').filter(Boolean);
  const found = dashboard.progress.filter(
    ({ pair }) => (status === undefined || pair.status === status) && holds(pair, people, words),
  );
  const end = from + limit;
  return ok({
    programme: programme.body,
    people,
    lines: inOrder(found, people, locale).slice(from, end),
    total: found.length,
    ...(end < found.length ? { continuation: String(end) } : {}),
  });
}

function holds(
  { mentorId, menteeId }: Pair,
  people: PairsPage['people'],
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const texts = [mentorId, menteeId].flatMap((id) => {
    const profile = people.get(id)?.profile;
    return profile === undefined ? [] : [profile.name, profile.entity, profile.site];
  });
  const said = fold(texts.join(' '));
  return words.every((word) => said.includes(word));
}

function inOrder(
  lines: readonly PairProgress[],
  people: PairsPage['people'],
  locale: Locale,
): readonly PairProgress[] {
  const { compare } = new Intl.Collator(locale);
  const nameOf = ({ pair }: PairProgress) => people.get(pair.mentorId)?.profile.name ?? '';
  return lines.toSorted(
    (a, b) => compare(nameOf(a), nameOf(b)) || (a.pair.id < b.pair.id ? -1 : 1),
  );
}
