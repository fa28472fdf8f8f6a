/** Couples as a sparse matrix: those of row r are `start[r] .. start[r + 1] - 1`, columns ascending. */
export interface Couples {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly score: Uint16Array;
}

/** Rows become columns; `columns` is how many rows the result has. */
export function transpose({ start, column, score }: Couples, columns: number): Couples {
  const turned = {
    start: new Int32Array(columns + 1),
    column: new Int32Array(column.length),
    score: new Uint16Array(column.length),
  };
  for (const c of column) turned.start[c + 1]!++;
  for (let c = 0; c < columns; c++) turned.start[c + 1]! += turned.start[c]!;
  const next = turned.start.slice();
  for (let row = 0; row + 1 < start.length; row++) {
    for (let e = start[row]!; e < start[row + 1]!; e++) {
      const to = next[column[e]!]!++;
      turned.column[to] = row;
      turned.score[to] = score[e]!;
    }
  }
  return turned;
}

/** Every couple that is in one or in both; both have the same rows. */
export function union(a: Couples, b: Couples): Couples {
  const most = a.column.length + b.column.length;
  const column = new Int32Array(most);
  const score = new Uint16Array(most);
  const start = new Int32Array(a.start.length);
  let at = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    let [x, y] = [a.start[row]!, b.start[row]!];
    const [endX, endY] = [a.start[row + 1]!, b.start[row + 1]!];
    while (x < endX || y < endY) {
      const left = x < endX ? a.column[x]! : Infinity;
      const right = y < endY ? b.column[y]! : Infinity;
      column[at] = Math.min(left, right);
      score[at++] = left <= right ? a.score[x]! : b.score[y]!;
      if (left <= right) x++;
      if (right <= left) y++;
    }
    start[row + 1] = at;
  }
  return { start, column: column.slice(0, at), score: score.slice(0, at) };
}
