import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { listModules, moduleFor, readForEditing, readModule } from '../../src/usecases/read-kit.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { archiveModule, saveModule } from '../../src/usecases/save-module.ts';
import { codeOf, done, FABRIKAM, found, someone, world, type World } from './harness.ts';
import { draftOf } from './kit-modules.ts';
import { approvedProgramme, enrol, EXECUTIVE, MANAGER, MENTOR, SPONSOR, TWO } from './story.ts';

let at: World;
let programme: Programme;
let programmeId: string;

beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
  programmeId = programme.id;
  await enrol(at, programme, TWO);
  for (const who of [MENTOR, EXECUTIVE, SPONSOR]) await recognise(at.ports, who);
});
afterEach(() => at.close());

const titles = async (who = MENTOR): Promise<readonly string[]> =>
  done(await listModules(at.ports, who, programmeId)).entries.map(
    ({ inForce, newest }) => (inForce ?? newest?.module)?.content.fr.title ?? '',
  );
const read = (moduleId: string, who = MENTOR, version?: number) =>
  readModule(at.ports, who, {
    programmeId,
    moduleId,
    ...(version === undefined ? {} : { version }),
  });
const titleOf = async (moduleId: string, version?: number): Promise<string> =>
  done(await read(moduleId, MENTOR, version)).module.content.fr.title;
const add = async (title: string, publish = true) =>
  done(await saveModule(at.ports, MANAGER, { programmeId, draft: draftOf(title), publish }));
const seen = async (moduleId: string) =>
  done(await readForEditing(at.ports, MANAGER, { programmeId, moduleId })).seen;
const edit = async (moduleId: string, title: string, publish = true) =>
  saveModule(at.ports, MANAGER, {
    programmeId,
    moduleId,
    draft: draftOf(title),
    publish,
    seen: await seen(moduleId),
  });
const forTopic = (topicId: string) => moduleFor(at.ports, scope(), { topicId });
const archive = (moduleId: string, archived: boolean) =>
  archiveModule(at.ports, MANAGER, { programmeId, moduleId, archived });

describe('reading the kit', () => {
  test('everybody in the programme finds the eight built-in modules', async () => {
    for (const who of [MENTOR, EXECUTIVE, SPONSOR, MANAGER]) {
      expect(await titles(who)).toHaveLength(8);
    }
  });

  test('mentors and managers read as mentors, executives and sponsors as executives', async () => {
    const audience = async (who = MENTOR) => done(await read('well-being', who)).audience;
    expect(await audience(MENTOR)).toBe('mentor');
    expect(await audience(MANAGER)).toBe('mentor');
    expect(await audience(EXECUTIVE)).toBe('executive');
    expect(await audience(SPONSOR)).toBe('executive');
  });

  test('somebody outside the programme or the tenant finds nothing', async () => {
    for (const who of [someone('Nobody'), { ...MENTOR, tenantId: FABRIKAM }]) {
      expect(codeOf(await listModules(at.ports, who, programmeId))).toBe('not_found');
      expect(codeOf(await read('well-being', who))).toBe('not_found');
    }
  });

  test('a module that is not there, or not in that version, is not found', async () => {
    expect(codeOf(await read('juggling'))).toBe('not_found');
    expect(codeOf(await read('well-being', MENTOR, 2))).toBe('not_found');
  });
});

describe('a manager’s own modules', () => {
  test('a draft is the manager’s alone until it is published', async () => {
    const { module } = await add('Le mien', false);
    expect(await titles(MANAGER)).toContain('Le mien');
    expect(await titles(MENTOR)).not.toContain('Le mien');
    expect(codeOf(await read(module.id))).toBe('not_found');
    done(await edit(module.id, 'Le mien'));
    expect(await titles(MENTOR)).toContain('Le mien');
  });

  test('a draft is rewritten in place; what was published gets a new version', async () => {
    const first = await add('Un', false);
    const { id } = first.module;
    const again = done(await edit(id, 'Deux', false));
    expect([again.module.version, again.revision]).toEqual([1, 2]);
    done(await edit(id, 'Trois'));
    const fourth = done(await edit(id, 'Quatre'));
    expect(fourth.module.version).toBe(2);
    expect(await titleOf(id)).toBe('Quatre');
  });

  test('a session keeps the version it was prepared with', async () => {
    const { module } = await add('Avant');
    done(await edit(module.id, 'Après'));
    expect(await titleOf(module.id, 1)).toBe('Avant');
    done(await archive(module.id, true));
    expect(await titleOf(module.id, 1)).toBe('Avant');
    expect(codeOf(await read(module.id))).toBe('not_found');
  });

  test('a draft behind a published version changes nothing for participants', async () => {
    const { module } = await add('Publié');
    done(await edit(module.id, 'En travaux', false));
    expect(await titleOf(module.id)).toBe('Publié');
    expect(codeOf(await read(module.id, MENTOR, 2))).toBe('not_found');
  });

  test('two managers on the same module: one wins, the other is told', async () => {
    const { module } = await add('Base');
    const before = await seen(module.id);
    const save = (title: string) =>
      saveModule(at.ports, MANAGER, {
        programmeId,
        moduleId: module.id,
        draft: draftOf(title),
        publish: true,
        seen: before,
      });
    const codes = (await Promise.all([save('Elle'), save('Lui')])).map(codeOf).sort();
    expect(codes).toEqual(['done', 'module_changed']);
    expect(codeOf(await save('Encore'))).toBe('module_changed');
  });

  test('the same save twice has one effect', async () => {
    const { module } = await add('Base');
    const before = await seen(module.id);
    const save = () =>
      saveModule(at.ports, MANAGER, {
        programmeId,
        moduleId: module.id,
        draft: draftOf('Nouveau'),
        publish: true,
        seen: before,
      });
    const [first, second] = [done(await save()), done(await save())];
    expect([first.module.version, second]).toEqual([2, first]);
  });

  test('a built-in module can be adapted, and the programme’s own goes first', async () => {
    done(await edit('well-being', 'Chez nous'));
    expect(await titleOf('well-being')).toBe('Chez nous');
    expect(await titleOf('well-being', 1)).toBe(wellBeing.content.fr.title);
    expect(await titles()).toHaveLength(8);
  });

  test('what breaks a rule is refused with its place, and nothing is written', async () => {
    const draft = { ...draftOf('Bancal'), minutes: 60 };
    const refused = await saveModule(at.ports, MANAGER, { programmeId, draft, publish: true });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'module_invalid',
        faults: [{ path: 'plan', code: 'plan_minutes', expected: 60, found: 45 }],
      },
    });
    expect(await titles(MANAGER)).toHaveLength(8);
  });

  test('only managers edit', async () => {
    for (const who of [MENTOR, EXECUTIVE, SPONSOR]) {
      const asked = { programmeId, draft: draftOf('Non'), publish: true };
      expect(codeOf(await saveModule(at.ports, who, asked))).toBe('not_found');
      const one = { programmeId, moduleId: 'well-being' };
      expect(codeOf(await archiveModule(at.ports, who, { ...one, archived: true }))).toBe(
        'not_found',
      );
      expect(codeOf(await readForEditing(at.ports, who, one))).toBe('not_found');
    }
  });

  test('saving a module that never was is refused', async () => {
    const asked = { programmeId, moduleId: 'juggling', draft: draftOf('Non'), publish: true };
    expect(codeOf(await saveModule(at.ports, MANAGER, asked))).toBe('not_found');
  });
});

describe('the archive', () => {
  test('takes a module out of the kit and gives it back', async () => {
    const { module } = await add('Le mien');
    done(await archive(module.id, true));
    done(await archive(module.id, true));
    expect(await titles()).toHaveLength(8);
    expect(await titles(MANAGER)).toContain('Le mien');
    done(await archive(module.id, false));
    expect(await titles()).toContain('Le mien');
  });

  test('hides a built-in module, and leaves no trace once it is back', async () => {
    done(await archive('well-being', true));
    expect(await titles()).toHaveLength(7);
    expect(await forTopic('well-being')).toBeUndefined();
    done(await archive('well-being', false));
    expect(await titles()).toHaveLength(8);
    expect(await listAll(at.ports, 'module', scope())).toEqual([]);
  });

  test('gives up a module that is saved again', async () => {
    const { module } = await add('Le mien');
    done(await archive(module.id, true));
    done(await edit(module.id, 'Le mien, mieux'));
    expect(await titleOf(module.id)).toBe('Le mien, mieux');
  });
});

describe('the module for a session', () => {
  test('is the one agreed on, in the version it was prepared with once it was', async () => {
    done(await edit('well-being', 'Chez nous'));
    const title = async (session: Parameters<typeof moduleFor>[2]) =>
      found(await moduleFor(at.ports, scope(), session)).content.fr.title;
    const agreed = { moduleId: 'well-being', topicId: 'generative-ai' };
    expect(await title(agreed)).toBe('Chez nous');
    expect(await title({ ...agreed, moduleVersion: 1 })).toBe(wellBeing.content.fr.title);
    done(await archive('well-being', true));
    expect(await title(agreed)).toBe('Chez nous');
    expect(await moduleFor(at.ports, scope(), {})).toBeUndefined();
  });

  test('is there for every topic that a built-in module was made for', async () => {
    for (const module of BUILT_IN_MODULES) {
      const topic = found(module.topicIds[0]);
      expect((await forTopic(topic))?.id).toBe(module.id);
      expect(BUILT_IN_TOPICS.map(({ id }) => id)).toContain(topic);
    }
    expect(await forTopic('younger-generations')).toBeUndefined();
  });

  test('is the programme’s own where it has one', async () => {
    const { module } = await add('Le mien');
    expect((await forTopic('well-being'))?.id).toBe(module.id);
  });
});

function scope() {
  return { tenantId: programme.tenantId, programmeId };
}
