import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import type { Base } from './base.ts';
import { candidatesFor, MOST_CHANGES } from './candidates.ts';
import { harmsNobody } from './effect.ts';
import { recruitFor } from './recruit.ts';
import { surveyOf } from './survey.ts';
import { toVerifier } from './verify.ts';
import type { Remedy, RemedyBounds } from './verify.ts';

const BOUNDS: RemedyBounds = { solves: 16, linkedSolves: 6, links: 16 };

/** Remedies offered to one person, and those of one kind among them. */
const MOST_REMEDIES = 4;
const MOST_OF_A_KIND = 2;

/**
 * Changes of answers that would give somebody in no pair one, the fewest first, each verified by
 * solving again: those after which everybody keeps a pair, else with what they cost others. When no
 * `MOST_CHANGES` answers do, whom to recruit. Empty only for somebody who is in a pair.
 *
 * What is looked at, by answers alone (`CHANGE_KINDS`), never by waiving a rule:
 * - up to `MOST_CHANGES` changes that let the person and one other be paired. Clearing the obstacles
 *   of a couple takes one change each (see `waysToPair`); it adds a pair at once if the mentor is
 *   `open` (`Reach`), or takes the person on one seat more;
 * - one change that lets two others be paired, so that a seat, or a mentee, is passed along to the
 *   person. One of the two is among the `links` people nearest to the person on alternating paths.
 *
 * Where one answer of anybody adds a pair with the person in it and takes nobody's, one is found,
 * unless a bound comes first, or the answer has to serve somebody of both roles on both of their
 * sides at once. For somebody who is to be mentored alone, the same holds for two answers. Circles
 * bind more: there two others are not looked at, and fewer changes may exist.
 */
export function remediesFor(
  base: Base,
  id: ParticipantId,
  topics: readonly TopicId[],
  { solves, linkedSolves, links }: RemedyBounds = BOUNDS,
): readonly Remedy[] {
  const { pairs, market } = base;
  const self = base.volunteers.find((volunteer) => volunteer.id === id);
  if (self === undefined || pairs.some((pair) => pair.mentorId === id || pair.menteeId === id)) {
    return [];
  }
  const survey = surveyOf(base, topics);
  const verify = toVerifier(base, id, { solves, linkedSolves });
  const harmless: Remedy[] = [];
  const costly: Remedy[] = [];
  const ofKind = new Map<string, number>();
  for (const candidate of candidatesFor(self, survey, market.circles === undefined ? links : 0)) {
    const fewest = harmless[0]?.changes.length ?? MOST_CHANGES;
    if (candidate.changes.length > fewest || harmless.length === MOST_REMEDIES) break;
    const count = ofKind.get(candidate.signature) ?? 0;
    const remedy = count === MOST_OF_A_KIND ? undefined : verify(candidate);
    if (remedy === undefined) continue;
    if (harmsNobody(remedy.effect)) {
      harmless.push(remedy);
      ofKind.set(candidate.signature, count + 1);
    } else if (costly.length < MOST_REMEDIES) costly.push(remedy);
  }
  if (harmless.length > 0) return harmless;
  const recruit = recruitFor(base, self, survey.known);
  return [...costly, ...(recruit === undefined ? [] : [{ ...recruit, moves: [] }])];
}
