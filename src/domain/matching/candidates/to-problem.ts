import type { AssignmentProblem } from '../assignment.ts';
import { seatsOf } from '../problem.ts';
import type { Field } from '../problem.ts';
import type { CoupleModel } from './couple-model.ts';
import type { Couples } from './couples.ts';
import { CrowdModel } from './crowd-model.ts';
import { CandidateSearch } from './search.ts';

/** Beyond this, the arcs alone would fill the memory of the process. */
const MOST_ARCS = 150_000_000;

/** The arrays the solver takes, every eligible couple an arc; undefined when there are too many. */
export function toProblem(field: Field, mostArcs = MOST_ARCS): AssignmentProblem | undefined {
  const couples = allCouples(new CrowdModel(field), mostArcs);
  if (couples === undefined) return undefined;
  return {
    mentees: field.mentees.length,
    mentors: field.mentors.length,
    capacity: seatsOf(field),
    rowStart: couples.start,
    column: couples.column,
    score: couples.score,
  };
}

/** Every eligible couple, a row a mentee; undefined when there are more than `most`. */
function allCouples(model: CoupleModel, most: number): Couples | undefined {
  const search = new CandidateSearch(model, 'mentee');
  const { count: mentees, number } = search.seekers;
  const placeOf = new Int32Array(mentees);
  for (let place = 0; place < mentees; place++) placeOf[number[place]!] = place;
  const start = new Int32Array(mentees + 1);
  let column = new Int32Array(1024);
  let score = new Uint16Array(1024);
  let arcs = 0;
  for (let row = 0; row < mentees; row++) {
    const place = placeOf[row]!;
    const count = search.gather(place);
    if (arcs + count > most) return undefined;
    search.settle(place, count);
    search.sortFound(count);
    if (arcs + count > column.length) {
      const room = Math.max(2 * column.length, arcs + count);
      column = grown(column, new Int32Array(room));
      score = grown(score, new Uint16Array(room));
    }
    column.set(search.found.subarray(0, count), arcs);
    score.set(search.points.subarray(0, count), arcs);
    arcs += count;
    start[row + 1] = arcs;
  }
  return { start, column: column.subarray(0, arcs), score: score.subarray(0, arcs) };
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
