import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Module } from '../../src/domain/kit.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { exportKit } from '../../src/usecases/export-kit.ts';
import { importKit } from '../../src/usecases/import-kit.ts';
import { readForEditing, readModule } from '../../src/usecases/read-kit.ts';
import { archiveModule, saveModule } from '../../src/usecases/save-module.ts';
import { codeOf, done, found, world, type World } from './harness.ts';
import { draftOf } from './kit-modules.ts';
import { approvedProgramme, MANAGER } from './story.ts';

let at: World;
let here: string;
let there: string;

beforeEach(async () => {
  at = world();
  here = (await approvedProgramme(at, { name: 'Ici' })).id;
  there = (await approvedProgramme(at, { name: 'Là-bas' })).id;
});
afterEach(() => at.close());

const modulesOf = async (programmeId: string): Promise<readonly Module[]> =>
  done(await exportKit(at.ports, MANAGER, programmeId)).modules;
const take = (programmeId: string, modules: readonly Module[], preview = false) =>
  importKit(at.ports, MANAGER, { programmeId, modules, preview });
const storedIn = (programmeId: string) =>
  listAll(at.ports, 'module', { tenantId: MANAGER.tenantId, programmeId });
const add = async (programmeId: string, title: string, publish = true) =>
  done(await saveModule(at.ports, MANAGER, { programmeId, draft: draftOf(title), publish })).module;
const edit = async (programmeId: string, moduleId: string, title: string, publish = true) => {
  const where = { programmeId, moduleId };
  const { seen } = done(await readForEditing(at.ports, MANAGER, where));
  const asked = { ...where, draft: draftOf(title), publish, seen };
  return done(await saveModule(at.ports, MANAGER, asked)).module;
};
const outcomes = async (programmeId: string, modules: readonly Module[], preview = false) =>
  Object.fromEntries(
    done(await take(programmeId, modules, preview)).map(({ module, outcome }) => [
      module.id,
      outcome,
    ]),
  );

describe('the kit as one file', () => {
  test('holds what is in force: no draft, nothing archived', async () => {
    await add(here, 'Brouillon', false);
    const gone = await add(here, 'Parti');
    done(
      await archiveModule(at.ports, MANAGER, {
        programmeId: here,
        moduleId: gone.id,
        archived: true,
      }),
    );
    expect((await modulesOf(here)).map(({ id }) => id)).toEqual(
      BUILT_IN_MODULES.map(({ id }) => id),
    );
  });

  test('goes round: exported, imported elsewhere, exported again, it is the same', async () => {
    const actions = fc.array(
      fc.record({
        module: fc.constantFrom('new', 'generative-ai', 'well-being'),
        title: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(actions, async (doings) => {
        const from = (await approvedProgramme(at)).id;
        const to = (await approvedProgramme(at)).id;
        for (const { module, title } of doings) {
          if (module === 'new') await add(from, title);
          else await edit(from, module, title);
        }
        const exported = await modulesOf(from);
        done(await take(to, JSON.parse(JSON.stringify(exported)) as Module[]));
        expect(await modulesOf(to)).toEqual(exported);
        // Once more changes nothing.
        expect(new Set(Object.values(await outcomes(to, exported)))).toEqual(
          new Set(['unchanged']),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('a preview says what would be done, and does nothing', async () => {
    await add(here, 'Le mien');
    await edit(here, 'well-being', 'Chez nous');
    const modules = await modulesOf(here);
    const preview = await outcomes(there, modules, true);
    expect(await storedIn(there)).toEqual([]);
    expect(preview).toEqual(await outcomes(there, modules));
    expect(Object.values(preview).sort()).toEqual([
      'added',
      'changed',
      ...Array.from({ length: 7 }, () => 'unchanged'),
    ]);
  });

  test('never rewrites a version that a session may have been prepared with', async () => {
    const module = await edit(there, 'well-being', 'Version locale');
    expect(module.version).toBe(2);
    const incoming = { ...wellBeing, ...draftOf('Version importée'), version: 2 };
    const [imported] = done(await take(there, [incoming]));
    expect(imported).toMatchObject({ outcome: 'changed', module: { version: 3 } });
    const where = { programmeId: there, moduleId: 'well-being', version: 2 };
    const kept = done(await readModule(at.ports, MANAGER, where)).module;
    expect(kept.content.fr.title).toBe('Version locale');
  });

  test('gives back an archived module', async () => {
    const asked = { programmeId: there, moduleId: 'well-being', archived: true };
    done(await archiveModule(at.ports, MANAGER, asked));
    expect(await modulesOf(there)).toHaveLength(7);
    done(await take(there, [wellBeing]));
    expect(await modulesOf(there)).toHaveLength(8);
  });
});

describe('a bad file is refused whole', () => {
  test('one fault in one module keeps all the others out', async () => {
    const good = { ...wellBeing, id: 'good', ...draftOf('Bon') };
    const bad = { ...good, id: 'bad', minutes: 50 };
    const refused = await take(there, [good, bad]);
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'kit_invalid',
        faults: [{ path: 'modules[1].plan', code: 'plan_minutes', expected: 50, found: 45 }],
      },
    });
    expect(await storedIn(there)).toEqual([]);
  });

  test('the same module twice', async () => {
    const refused = await take(there, [wellBeing, wellBeing]);
    expect(refused).toMatchObject({
      error: { faults: [{ path: 'modules[1].id', code: 'id_twice', found: 'well-being' }] },
    });
  });

  test('too many modules, or too much text for one batch', async () => {
    const copies = (count: number, text = ''): readonly Module[] =>
      Array.from({ length: count }, (_, index) => ({
        ...wellBeing,
        ...draftOf(`Copie ${index}`),
        figures: text === '' ? [] : Array.from({ length: 15 }, () => padded(text)),
        id: `copy-${index}`,
      }));
    expect(codeOf(await take(there, copies(61)))).toBe('kit_too_large');
    expect(codeOf(await take(there, copies(60, 'é'.repeat(2_500))))).toBe('kit_too_large');
    expect(await storedIn(there)).toEqual([]);
    expect(codeOf(await take(there, copies(20)))).toBe('done');
  });

  test('only managers import and export', async () => {
    const stranger = { ...MANAGER, oid: 'somebody else' };
    expect(codeOf(await exportKit(at.ports, stranger, here))).toBe('not_found');
    const asked = { programmeId: here, modules: [], preview: false };
    expect(codeOf(await importKit(at.ports, stranger, asked))).toBe('not_found');
  });
});

function padded(text: string): Module['figures'][number] {
  return { text: { fr: text, en: text }, source: found(wellBeing.figures[0]).source };
}
