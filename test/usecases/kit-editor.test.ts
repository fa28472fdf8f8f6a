import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inOneLanguage } from '../../src/domain/kit/one-language.ts';
import type { ModuleDraft } from '../../src/domain/kit/edition.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';
import { importKit } from '../../src/usecases/import-kit.ts';
import { readForEditing, readHistory, readModule } from '../../src/usecases/read-kit.ts';
import { saveModule } from '../../src/usecases/save-module.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import { draftOf } from './kit-modules.ts';
import { approvedProgramme, enrol, EXECUTIVE, MANAGER, MENTOR, TWO } from './story.ts';
import { recognise } from '../../src/usecases/recognise.ts';

let at: World;
let programmeId: string;

beforeEach(async () => {
  at = world();
  const programme = await approvedProgramme(at);
  programmeId = programme.id;
  await enrol(at, programme, TWO);
  for (const who of [MENTOR, EXECUTIVE]) await recognise(at.ports, who);
});
afterEach(() => at.close());

const EMPTY_TEXT = {
  title: '',
  summary: '',
  why: [],
  stateOfTheArt: [],
  examples: [],
  exercises: [],
  coming: '',
  question: '',
  reading: [],
};
const EMPTY: ModuleDraft = {
  topicIds: [],
  level: 'foundation',
  minutes: 45,
  asOf: '',
  content: { fr: EMPTY_TEXT, en: EMPTY_TEXT },
  figures: [],
  plan: [],
  questionnaire: [],
};
const save = (draft: ModuleDraft, publish: boolean, moduleId?: string) =>
  (async () => {
    const where = { programmeId, ...(moduleId === undefined ? {} : { moduleId }) };
    const seen =
      moduleId === undefined
        ? {}
        : { seen: done(await readForEditing(at.ports, MANAGER, { programmeId, moduleId })).seen };
    return saveModule(at.ports, MANAGER, { ...where, draft, publish, ...seen });
  })();
const opened = async (moduleId: string, version?: number) =>
  done(
    await readForEditing(at.ports, MANAGER, {
      programmeId,
      moduleId,
      ...(version === undefined ? {} : { version }),
    }),
  );

describe('a draft', () => {
  test('may be empty, and says of each part what publishing it would take', async () => {
    const { module } = done(await save(EMPTY, false));
    const faults = (await opened(module.id)).faults.map(({ path, code }) => `${code} ${path}`);
    for (const one of [
      'blank content.fr.title',
      'blank content.en.title',
      'too_few topicIds',
      'too_few plan',
      'too_few questionnaire',
      'date_invalid asOf',
    ]) {
      expect(faults).toContain(one);
    }
    expect(codeOf(await save(EMPTY, true, module.id))).toBe('module_invalid');
    done(await save(draftOf('Complet'), true, module.id));
    expect((await opened(module.id)).faults).toEqual([]);
  });

  test('keeps minutes just as they were typed, and says that they are to be whole', async () => {
    const { module } = done(await save({ ...draftOf('Trois quarts'), minutes: 44.5 }, false));
    expect(module.minutes).toBe(44.5);
    expect((await opened(module.id)).faults).toContainEqual({
      path: 'minutes',
      code: 'not_whole',
      expected: '15–180',
      found: 44.5,
    });
  });

  test('is refused only for what could not be kept', async () => {
    const title = 'x'.repeat(301);
    const draft = { ...EMPTY, content: { fr: { ...EMPTY_TEXT, title }, en: EMPTY_TEXT } };
    expect(await save(draft, false)).toEqual({
      ok: false,
      error: {
        code: 'module_invalid',
        faults: [{ path: 'content.fr.title', code: 'too_long', expected: 300, found: 301 }],
      },
    });
  });
});

describe('a module in one language', () => {
  const inFrench = (): ModuleDraft => ({
    ...draftOf('Chez nous'),
    only: 'fr',
    content: { fr: { ...wellBeing.content.fr, title: 'Chez nous' }, en: EMPTY_TEXT },
  });

  test('is published with that language alone, and read in it by everybody', async () => {
    const { module } = done(await save(inFrench(), true));
    expect(module.content.en).toEqual(module.content.fr);
    expect(module.plan[0]?.text.en).toEqual(module.plan[0]?.text.fr);
    const read = done(await readModule(at.ports, MENTOR, { programmeId, moduleId: module.id }));
    expect(read.module.only).toBe('fr');
  });

  test('lacks nothing in the other, and is told what it lacks in its own', async () => {
    const bare = inFrench();
    const draft = { ...bare, content: { fr: { ...bare.content.fr, coming: '' }, en: EMPTY_TEXT } };
    const refused = await save(draft, true);
    expect(refused.ok ? [] : refused.error.faults).toEqual([
      { path: 'content.fr.coming', code: 'blank' },
    ]);
    const inEnglish = { ...draftOf('Ours'), only: 'en' as const };
    const english = done(await save({ ...inEnglish, questionnaire: [] }, false));
    expect((await opened(english.module.id)).faults.map(({ path }) => path)).toEqual([
      'questionnaire',
    ]);
  });

  test('copies what is said twice and leaves everything else alone', () => {
    const node = { minutes: 5, text: { fr: ['a'], en: [] }, source: { name: 'fr' }, none: null };
    expect(inOneLanguage(node, 'fr')).toEqual({
      ...node,
      text: { fr: ['a'], en: ['a'] },
    });
    expect(inOneLanguage({ text: { fr: 'a' } }, 'fr')).toEqual({ text: { fr: 'a', en: 'a' } });
    expect(inOneLanguage(wellBeing, 'en').content.fr).toEqual(wellBeing.content.en);
  });

  test('goes round by a file and comes back the same', async () => {
    const { module } = done(await save(inFrench(), true));
    const other = (await approvedProgramme(at, { name: 'Là-bas' })).id;
    const asked = { programmeId: other, modules: [module], preview: false };
    expect(done(await importKit(at.ports, MANAGER, asked))).toEqual([{ module, outcome: 'added' }]);
    expect(done(await importKit(at.ports, MANAGER, asked))[0]?.outcome).toBe('unchanged');
  });
});

describe('the history of a module', () => {
  const history = async (moduleId: string, who = MANAGER) =>
    readHistory(at.ports, who, { programmeId, moduleId });

  test('has every version, newest first: who, when, and what each changed', async () => {
    const { module } = done(await save(draftOf('Un'), true));
    at.clock.pass({ days: 1 });
    done(await save(draftOf('Deux'), true, module.id));
    at.clock.pass({ days: 1 });
    const [first, ...rest] = wellBeing.plan;
    const plan = [{ ...found(first), minutes: found(first).minutes + 1 }, ...rest];
    done(await save({ ...draftOf('Deux'), plan }, false, module.id));
    const lines = done(await history(module.id));
    expect(
      lines.map(({ version, status, inForce, changed, savedBy }) => ({
        version,
        status,
        inForce,
        changed,
        savedBy,
      })),
    ).toEqual([
      { version: 3, status: 'draft', inForce: false, changed: ['plan'], savedBy: MANAGER.name },
      {
        version: 2,
        status: 'published',
        inForce: true,
        changed: ['about'],
        savedBy: MANAGER.name,
      },
      { version: 1, status: 'published', inForce: false, changed: [], savedBy: MANAGER.name },
    ]);
    expect(lines.map(({ savedAt }) => savedAt?.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
    ]);
  });

  test('begins with what came with the product, which can be taken up again', async () => {
    done(await save(draftOf('Chez nous'), true, 'well-being'));
    const lines = done(await history('well-being'));
    expect(lines.map(({ version, builtIn }) => [version, builtIn])).toEqual([
      [2, false],
      [1, true],
    ]);
    const before = await opened('well-being', 1);
    expect(before.module).toEqual(wellBeing);
    // A save on top of it has seen the newest version all the same.
    expect(before.seen).toEqual({ version: 2, revision: 1 });
    const again = await saveModule(at.ports, MANAGER, {
      programmeId,
      moduleId: 'well-being',
      draft: before.module,
      publish: true,
      seen: before.seen,
    });
    expect(done(again).module).toMatchObject({ version: 3, content: wellBeing.content });
  });

  test('is for managers, and of modules that are there', async () => {
    for (const who of [MENTOR, EXECUTIVE, someone('Nobody')]) {
      expect(codeOf(await history('well-being', who))).toBe('not_found');
    }
    expect(codeOf(await history('juggling'))).toBe('not_found');
    const missing = { programmeId, moduleId: 'well-being', version: 7 };
    expect(codeOf(await readForEditing(at.ports, MANAGER, missing))).toBe('not_found');
  });
});
