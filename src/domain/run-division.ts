import type { Block, Division, PartAnswer } from './matching/match.ts';

/** Numbers a line holds: a line must fit a document of the store. */
const NUMBERS_A_LINE = 50_000;

/** A line of numbers: a piece of one array, of one block where a text tells of several. */
interface Piece {
  readonly block?: number;
  readonly of: string;
  readonly values: readonly number[];
}

/** The text of a division: its figures, then who is in each block. */
export function divisionLines({ blocks, couples, isListed }: Division): readonly string[] {
  return [
    JSON.stringify({ blocks: blocks.map((block) => block.couples), couples, isListed }),
    ...blocks.flatMap(({ rows, columns }, block) => [
      ...pieces('rows', rows, block),
      ...pieces('columns', columns, block),
    ]),
  ];
}

/** The division that `divisionLines` wrote; the lines are known to be whole by their hash. */
export function readDivision([first = '', ...lines]: readonly string[]): Division {
  const { blocks, couples, isListed } = JSON.parse(first) as {
    readonly blocks: readonly number[];
    readonly couples: number;
    readonly isListed: boolean;
  };
  const numbers = gathered(lines);
  return {
    couples,
    isListed,
    blocks: blocks.map((own, block): Block => {
      const of = (name: string): Int32Array => Int32Array.from(numbers(name, block));
      return { rows: of('rows'), columns: of('columns'), couples: own };
    }),
  };
}

/** The text of one block's answer. */
export function answerLines({ mentorOf, certificate, priced }: PartAnswer): readonly string[] {
  const { levels, level, price } = certificate;
  return [
    JSON.stringify({ levels, isPriced: priced !== undefined }),
    ...pieces('mentorOf', mentorOf),
    ...pieces('level', level),
    ...pieces('price', price),
    ...(priced === undefined
      ? []
      : [
          ...pieces('start', priced.couples.start),
          ...pieces('column', priced.couples.column),
          ...pieces('score', priced.couples.score),
        ]),
  ];
}

/** The answer that `answerLines` wrote. */
export function readAnswer([first = '', ...lines]: readonly string[]): PartAnswer {
  const { levels, isPriced } = JSON.parse(first) as {
    readonly levels: number;
    readonly isPriced: boolean;
  };
  const numbers = gathered(lines);
  const couples = {
    start: Int32Array.from(numbers('start')),
    column: Int32Array.from(numbers('column')),
    score: Uint16Array.from(numbers('score')),
  };
  return {
    mentorOf: Int32Array.from(numbers('mentorOf')),
    certificate: {
      levels,
      level: Int32Array.from(numbers('level')),
      price: Float64Array.from(numbers('price')),
    },
    ...(isPriced ? { priced: { couples } } : {}),
  };
}

function pieces(
  of: string,
  numbers: Int32Array | Uint16Array | Float64Array,
  block?: number,
): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < numbers.length; from += NUMBERS_A_LINE) {
    const values = Array.from(numbers.subarray(from, from + NUMBERS_A_LINE));
    const piece: Piece = { ...(block === undefined ? {} : { block }), of, values };
    lines.push(JSON.stringify(piece));
  }
  return lines;
}

/** The numbers of each array, put together again. */
function gathered(lines: readonly string[]): (of: string, block?: number) => readonly number[] {
  const byName = new Map<string, number[]>();
  for (const line of lines) {
    const { of, block, values } = JSON.parse(line) as Piece;
    const name = `${of} ${String(block)}`;
    const known = byName.get(name) ?? [];
    for (const value of values) known.push(value);
    byName.set(name, known);
  }
  return (of, block) => byName.get(`${of} ${String(block)}`) ?? [];
}
