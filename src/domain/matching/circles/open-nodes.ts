import { isBetter } from './relaxation.ts';
import type { Relaxed } from './relaxation.ts';

/** Nodes still to look at, in a binary heap: the highest bound first, of equals the newest. */
export class OpenNodes {
  private readonly heap: { readonly node: Relaxed; readonly age: number }[] = [];
  private pushed = 0;

  push(node: Relaxed): void {
    const { heap } = this;
    heap.push({ node, age: this.pushed++ });
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  peek(): Relaxed | undefined {
    return this.heap[0]?.node;
  }

  pop(): Relaxed | undefined {
    const { heap } = this;
    const [first, last] = [this.peek(), heap.pop()];
    if (heap.length === 0 || last === undefined) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.isBefore(child, least)) least = child;
      }
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!];
    if (isBetter(one.node, other.node)) return true;
    return !isBetter(other.node, one.node) && one.age > other.age;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
