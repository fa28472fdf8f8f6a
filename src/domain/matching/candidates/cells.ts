import type { Side } from './couple-model.ts';

/**
 * One side sorted into cells: somebody stands in one for each of their topics with each of their
 * languages. Cells of one topic and language lie side by side, by slot, so that a range of slots is
 * one run through memory.
 */
export class Cells {
  /** The person of each entry, and what the cell's topic is worth to them. */
  readonly person: Int32Array;
  readonly worth: Uint8Array;
  /** Entries of slot s in block b: `start[b * slots + s] .. start[b * slots + s + 1] - 1`. */
  readonly start: Int32Array;
  /** Blocks by topic and language: only those that hold somebody have one. */
  private readonly blocks = new Map<number, number>();
  private readonly languages: number;

  constructor(side: Side, slots: number) {
    this.languages = 1 + side.languages.items.reduce((most, l) => Math.max(most, l), 0);
    const entries = countEntries(side);
    const cellOf = new Int32Array(entries);
    let at = 0;
    this.forEachEntry(side, (person, _, key) => {
      const block = this.blocks.get(key) ?? this.blocks.size;
      this.blocks.set(key, block);
      cellOf[at++] = block * slots + side.slot[person]!;
    });
    this.start = new Int32Array(this.blocks.size * slots + 1);
    for (const cell of cellOf) this.start[cell + 1]!++;
    for (let c = 1; c < this.start.length; c++) this.start[c]! += this.start[c - 1]!;
    const next = this.start.slice();
    this.person = new Int32Array(entries);
    this.worth = new Uint8Array(entries);
    at = 0;
    this.forEachEntry(side, (person, topicAt) => {
      const entry = next[cellOf[at++]!]!++;
      this.person[entry] = person;
      this.worth[entry] = side.worth[topicAt]!;
    });
  }

  /** The block of a topic and a language, or -1 when nobody has both. */
  blockOf(topic: number, language: number): number {
    if (language >= this.languages) return -1;
    return this.blocks.get(topic * this.languages + language) ?? -1;
  }

  private forEachEntry(
    { count, topics, languages }: Side,
    visit: (person: number, topicAt: number, key: number) => void,
  ): void {
    for (let p = 0; p < count; p++) {
      for (let t = topics.start[p]!; t < topics.start[p + 1]!; t++) {
        const base = topics.items[t]! * this.languages;
        for (let l = languages.start[p]!; l < languages.start[p + 1]!; l++) {
          visit(p, t, base + languages.items[l]!);
        }
      }
    }
  }
}

function countEntries({ count, topics, languages }: Side): number {
  let entries = 0;
  for (let p = 0; p < count; p++) {
    const spoken = languages.start[p + 1]! - languages.start[p]!;
    entries += spoken * (topics.start[p + 1]! - topics.start[p]!);
  }
  return entries;
}
