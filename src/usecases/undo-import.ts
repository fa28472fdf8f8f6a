import { undoImport as undo } from '../domain/import-undo.ts';
import { isPublishing } from '../domain/match-run.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { SignUpImport } from '../domain/sign-up-import.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, listAll, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/**
 * Takes the last import back within a day. In one write it is being undone, and goes on being
 * applied no more; what it changed is put back after it (`takeImportBack`). Twice is once: whoever
 * comes second gets the undoing of whoever came first. Refused: `import_newer`,
 * `import_undo_too_late`, `import_changed_nobody`, `publication_under_way`.
 */
export async function undoImport(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  { programmeId, importId }: { readonly programmeId: string; readonly importId: string },
): Promise<Result<SignUpImport, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'sign-ups.import');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  let undone: SignUpImport | undefined;
  // Written together with the programme, as imports and publications are: one of them comes first.
  const written = await decide(ports, 'programme', scope, programmeId, async (programme) => {
    const imports = await listAll(ports, 'import', scope);
    const stored = imports.find(({ id }) => id === importId);
    if (stored === undefined) return refuse({ code: 'not_found' });
    const all = imports.map(({ body }) => body);
    const decided = undo(stored.body, all, ports.clock.now());
    if (!decided.ok) return refuse({ code: decided.error });
    undone = decided.value;
    if (undone === stored.body) return ok({ next: programme });
    const runs = await listAll(ports, 'matchRun', scope);
    // Its proposals are not seen yet, and one of them may be to somebody whom this would remove.
    if (runs.some(({ body }) => isPublishing(body))) {
      return refuse({ code: 'publication_under_way' });
    }
    return ok({
      next: programme,
      facts: [factOf(ports, scope, { kind: 'import-undo-asked', importId })],
      also: [toReplace('import', stored, undone)],
    });
  });
  if (!written.ok) return written;
  return undone === undefined ? refuse({ code: 'not_found' }) : ok(undone);
}
