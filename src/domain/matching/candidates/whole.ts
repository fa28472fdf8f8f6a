import type { Field } from '../problem.ts';
import { CrowdModel } from './crowd-model.ts';
import type { SideName } from './couple-model.ts';
import { CandidateSearch } from './search.ts';

/** An eligible couple by row and column. */
export interface WholeCouple {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/**
 * Every eligible couple of a field, found when asked for and never held: for programmes with more
 * couples than fit in memory.
 */
export class Whole {
  private readonly field: Field;
  private readonly known: number | undefined;
  private readonly searches: Readonly<Record<SideName, CandidateSearch>>;
  /** Place of each person of the crowd on either side, -1 for who is not on it. */
  private readonly placeOf: Readonly<Record<SideName, Int32Array>>;

  /** `couples`: how many there are, when that was counted before. */
  constructor(field: Field, couples?: number) {
    this.field = field;
    this.known = couples;
    const model = new CrowdModel(field);
    const search = (from: SideName): CandidateSearch => new CandidateSearch(model, from);
    this.searches = { mentee: search('mentee'), mentor: search('mentor') };
    const placesOf = (from: SideName, people: readonly number[]): Int32Array => {
      const places = new Int32Array(field.crowd.volunteers.length).fill(-1);
      const { number } = model.sides[from];
      for (let place = 0; place < number.length; place++) places[people[number[place]!]!] = place;
      return places;
    };
    this.placeOf = {
      mentee: placesOf('mentee', field.mentees),
      mentor: placesOf('mentor', field.mentors),
    };
  }

  /** How many couples are not below a floor. */
  count(floor: number): number {
    if (floor === 0 && this.known !== undefined) return this.known;
    let count = 0;
    const search = this.searches.mentee;
    for (const mentee of this.field.mentees) {
      const place = this.placeOf.mentee[mentee]!;
      const found = search.gather(place);
      search.settle(place, found);
      for (let x = 0; x < found; x++) count += Number(search.points[x]! >= floor);
    }
    return count;
  }

  /** The columns of everybody eligible with a row, in no order; good until the next question. */
  columnsOf(row: number): Int32Array {
    const search = this.searches.mentee;
    const { number } = search.sought;
    const count = search.gather(this.placeOf.mentee[this.field.mentees[row]!]!);
    for (let x = 0; x < count; x++) search.found[x] = number[search.found[x]!]!;
    return search.found.subarray(0, count);
  }

  /** Those not below a floor, by mentee, then mentor. */
  *couples(floor: number): Iterable<WholeCouple> {
    const { found, points } = this.searches.mentee;
    for (const [row, mentee] of this.field.mentees.entries()) {
      const count = this.find('mentee', mentee);
      // Copied: whoever reads this one couple at a time may search again meanwhile.
      const [columns, scores] = [found.slice(0, count), points.slice(0, count)];
      for (let x = 0; x < count; x++) {
        if (scores[x]! >= floor) yield { row, column: columns[x]!, score: scores[x]! };
      }
    }
  }

  /** People of the crowd, in ascending order, who are an option for somebody on one side. */
  partnersOf(side: SideName, person: number, floor: number): readonly number[] {
    if (this.placeOf[side][person]! < 0) return [];
    const { found, points } = this.searches[side];
    const people = side === 'mentee' ? this.field.mentors : this.field.mentees;
    const count = this.find(side, person);
    const partners: number[] = [];
    for (let x = 0; x < count; x++) if (points[x]! >= floor) partners.push(people[found[x]!]!);
    return partners;
  }

  private find(side: SideName, person: number): number {
    const search = this.searches[side];
    const place = this.placeOf[side][person]!;
    const count = search.gather(place);
    search.settle(place, count);
    search.sortFound(count);
    return count;
  }
}
