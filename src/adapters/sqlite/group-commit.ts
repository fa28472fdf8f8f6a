import type { DatabaseSync } from 'node:sqlite';
import { ok, type Result } from '../../domain/result.ts';
import type { CommitRefusal } from '../../usecases/store-port.ts';
import { inTransaction } from './database.ts';

type Outcome = Result<undefined, CommitRefusal>;

/** One commit that waits for the disk, and how its caller is told. */
interface Waiting {
  readonly work: () => Outcome;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (cause: unknown) => void;
}

interface GroupCommit {
  /** All of `work` or nothing of it, on the disk when the promise is kept; what it throws is its own. */
  readonly run: (work: () => Outcome) => Promise<Outcome>;
  /** Writes at once whatever waits. */
  readonly flush: () => void;
}

/**
 * Commits that were asked for in the same turn of the event loop go to the disk together: one wait
 * for the disk, during which this process hears nobody, serves all of them. Each stands or falls by
 * itself, in the order in which they came. `before` opens every group, in its transaction; `guard`
 * gives what SQLite says about the file a name.
 */
export function groupCommits(
  database: DatabaseSync,
  guard: (write: () => void) => void,
  before: () => void,
): GroupCommit {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    let answers: readonly (() => void)[] = [];
    try {
      guard(() => {
        inTransaction(database, () => {
          before();
          answers = group.map((one) => alone(database, one));
          return ok(undefined);
        });
      });
    } catch (cause) {
      // Nothing of the group was written: each of them hears why.
      answers = group.map(
        ({ fail }) =>
          () =>
            fail(cause),
      );
    }
    for (const answer of answers) answer();
  }

  return {
    flush,
    run: (work) =>
      new Promise((settle, fail) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ work, settle, fail });
      }),
  };
}

/** One commit of a group, inside its transaction; answers how to tell its caller, once it is on the disk. */
function alone(database: DatabaseSync, { work, settle, fail }: Waiting): () => void {
  database.exec('SAVEPOINT one');
  try {
    const outcome = work();
    database.exec(outcome.ok ? 'RELEASE one' : 'ROLLBACK TO one; RELEASE one');
    return () => settle(outcome);
  } catch (cause) {
    // A disk that is full takes the whole transaction back by itself: then nobody's is written.
    if (!database.isTransaction) throw cause;
    database.exec('ROLLBACK TO one; RELEASE one');
    return () => fail(cause);
  }
}
