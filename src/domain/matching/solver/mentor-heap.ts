/**
 * Binary heap of mentors by distance, with decrease-key. One entry a mentor at most; `clear` costs
 * only what the last search reached.
 */
export class MentorHeap {
  /** Distance of each reached mentor, +Infinity for the others; length m. */
  readonly distance: Float64Array;
  /** Mentors reached since `clear`, in order: `reached[0 .. reachedCount - 1]`. */
  readonly reached: Int32Array;
  reachedCount = 0;
  size = 0;
  /** The heap: mentors, children of position x at 2x + 1 and 2x + 2. */
  private readonly heap: Int32Array;
  /** Position of each mentor in `heap`, or -1. */
  private readonly position: Int32Array;

  constructor(mentors: number) {
    this.distance = new Float64Array(mentors).fill(Infinity);
    this.reached = new Int32Array(mentors);
    this.heap = new Int32Array(mentors);
    this.position = new Int32Array(mentors).fill(-1);
  }

  clear(): void {
    for (let r = 0; r < this.reachedCount; r++) {
      const j = this.reached[r]!;
      this.distance[j] = Infinity;
      this.position[j] = -1;
    }
    this.reachedCount = 0;
    this.size = 0;
  }

  /** Lowers the distance of a mentor; false when it was already as near. */
  offer(mentor: number, distance: number): boolean {
    const known = this.distance[mentor]!;
    if (distance >= known) return false;
    if (known === Infinity) {
      this.reached[this.reachedCount++] = mentor;
      this.position[mentor] = this.size++;
    }
    this.distance[mentor] = distance;
    this.siftUp(mentor, this.position[mentor]!);
    return true;
  }

  /** The nearest mentor not yet popped; `size` must be positive. */
  top(): number {
    return this.heap[0]!;
  }

  pop(): void {
    this.position[this.heap[0]!] = -1;
    this.size--;
    if (this.size > 0) this.siftDown(this.heap[this.size]!, 0);
  }

  private siftUp(mentor: number, from: number): void {
    const { heap, position, distance } = this;
    const key = distance[mentor]!;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = heap[up]!;
      if (distance[above]! <= key) break;
      heap[at] = above;
      position[above] = at;
      at = up;
    }
    heap[at] = mentor;
    position[mentor] = at;
  }

  private siftDown(mentor: number, from: number): void {
    const { heap, position, distance, size } = this;
    const key = distance[mentor]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
      const below = heap[child]!;
      if (distance[below]! >= key) break;
      heap[at] = below;
      position[below] = at;
      at = child;
    }
    heap[at] = mentor;
    position[mentor] = at;
  }
}
