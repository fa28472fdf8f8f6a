/** Rows and columns, each in ascending order, whose couples are all among themselves. */
export interface Block {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly couples: number;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Of all blocks together. */
  readonly couples: number;
}

/**
 * The connected components of who is eligible with whom, by sets that merge (Tarjan, 1975), packed
 * in order of their first row into blocks of no more than `most` couples; a component with more is
 * a block of its own. Who is eligible with nobody is in no block. `columnsOf` is asked once a row,
 * in order; its answer is read before the next.
 */
export function blocksOf(
  rows: number,
  columns: number,
  columnsOf: (row: number) => Int32Array,
  most: number,
): Blocks {
  const parent = Int32Array.from({ length: rows + columns }, (_, node) => node);
  const degree = new Int32Array(rows);
  let couples = 0;
  for (let row = 0; row < rows; row++) {
    const own = columnsOf(row);
    degree[row] = own.length;
    couples += own.length;
    let root = rootOf(parent, row);
    for (const column of own) {
      const other = rootOf(parent, rows + column);
      if (other === root) continue;
      // The smaller number leads, so that a component is known by its first row.
      parent[Math.max(root, other)] = Math.min(root, other);
      root = Math.min(root, other);
    }
  }
  const blockOf = packed(parent, degree, most);
  return { couples, blocks: membersOf(blockOf, rows, degree) };
}

/** The block of each node, in order of first rows; -1 for who is in none. */
function packed(parent: Int32Array, degree: Int32Array, most: number): Int32Array {
  const couplesOf = new Map<number, number>();
  for (let row = 0; row < degree.length; row++) {
    if (degree[row] === 0) continue;
    const root = rootOf(parent, row);
    couplesOf.set(root, (couplesOf.get(root) ?? 0) + degree[row]!);
  }
  const blockOfRoot = new Map<number, number>();
  let [block, held] = [-1, Infinity];
  for (const [root, couples] of couplesOf) {
    if (held + couples > most) [block, held] = [block + 1, 0];
    held += couples;
    blockOfRoot.set(root, block);
  }
  return parent.map((_, node) => blockOfRoot.get(rootOf(parent, node)) ?? -1);
}

function membersOf(blockOf: Int32Array, rows: number, degree: Int32Array): readonly Block[] {
  const made: { rows: number[]; columns: number[]; couples: number }[] = [];
  for (const [node, block] of blockOf.entries()) {
    if (block === -1) continue;
    const members = (made[block] ??= { rows: [], columns: [], couples: 0 });
    if (node < rows) {
      members.rows.push(node);
      members.couples += degree[node]!;
    } else {
      members.columns.push(node - rows);
    }
  }
  return made.map((block) => ({
    rows: Int32Array.from(block.rows),
    columns: Int32Array.from(block.columns),
    couples: block.couples,
  }));
}

/** The first of a node's set; the way there is halved for whoever asks next. */
function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  for (let up = parent[at]!; up !== at; up = parent[at]!) {
    parent[at] = parent[up]!;
    at = parent[at]!;
  }
  return at;
}
