import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../src/domain/kit/passing.ts';
import type { Answers } from '../../src/domain/kit/score.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { answerQuestionnaire, readOwnResult } from '../../src/usecases/answer-questionnaire.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { readForEditing } from '../../src/usecases/read-kit.ts';
import { readTraining } from '../../src/usecases/read-training.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { saveModule } from '../../src/usecases/save-module.ts';
import { codeOf, done, someone, world, type World } from './harness.ts';
import { draftOf } from './kit-modules.ts';
import { approvedProgramme, enrol, EXECUTIVE, MANAGER, MENTOR, SPONSOR, TWO } from './story.ts';

let at: World;
let programme: Programme;
let where: { readonly programmeId: string; readonly moduleId: string };

beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
  where = { programmeId: programme.id, moduleId: 'well-being' };
  await enrol(at, programme, TWO);
  for (const who of [MENTOR, EXECUTIVE, SPONSOR]) await recognise(at.ports, who);
});
afterEach(() => at.close());

const answer = (moment: Moment, answers: Answers, version = 1, who = EXECUTIVE) =>
  answerQuestionnaire(at.ports, who, { ...where, moment, version, answers });
const own = async (who = EXECUTIVE) => done(await readOwnResult(at.ports, who, where)).result;
const POOR = { 'self-1': 0, 'self-2': 0, 'policy-effect': 0 };
const GOOD = { 'self-1': 3, 'self-2': 2, 'policy-effect': 1, 'late-message': 2, 'real-absence': 0 };

describe('the questionnaire of a module', () => {
  test('before, after, and what changed between the two', async () => {
    expect(await own()).toEqual({ version: 1 });
    done(await answer('before', POOR));
    expect(await own()).toEqual({ version: 1, before: { confidence: 0, knowledge: 0 } });
    done(await answer('after', GOOD));
    expect(await own()).toEqual({
      version: 1,
      before: { confidence: 0, knowledge: 0 },
      after: { confidence: 83, knowledge: 100 },
      change: { confidence: 83, knowledge: 100 },
    });
  });

  test('is one’s own: the other of the pair reads nothing of it, a manager has none', async () => {
    done(await answer('before', POOR));
    expect(await own(MENTOR)).toEqual({ version: 1 });
    for (const who of [MANAGER, SPONSOR, someone('Nobody')]) {
      expect(codeOf(await readOwnResult(at.ports, who, where))).toBe('not_found');
      expect(codeOf(await answer('before', POOR, 1, who))).toBe('not_found');
    }
  });

  test('before may be corrected until after was given; after may be taken again', async () => {
    done(await answer('before', GOOD));
    done(await answer('before', POOR));
    done(await answer('after', POOR));
    expect(codeOf(await answer('before', GOOD))).toBe('before_is_closed');
    done(await answer('after', GOOD));
    expect(await own()).toMatchObject({ change: { knowledge: 100 } });
  });

  test('is compared on one version, whatever the kit became meanwhile', async () => {
    done(await answer('before', POOR));
    const { seen } = done(await readForEditing(at.ports, MANAGER, where));
    const asked = { ...where, draft: draftOf('Chez nous'), publish: true, seen };
    done(await saveModule(at.ports, MANAGER, asked));
    expect(codeOf(await answer('after', GOOD, 2))).toBe('module_changed');
    expect((await own()).version).toBe(1);
    done(await answer('after', GOOD, 1));
    expect(await own(MENTOR)).toEqual({ version: 2 });
  });

  test('keeps no answer to a question that was not asked', async () => {
    done(await answer('before', { ...POOR, 'something-else': 4 }));
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const [stored] = await listAll(at.ports, 'questionnaire', scope);
    expect(stored?.body.before?.answers).toEqual(POOR);
  });

  test('a module or a version that is not there cannot be answered', async () => {
    expect(codeOf(await answer('before', POOR, 7))).toBe('module_changed');
    const elsewhere = { ...where, moduleId: 'juggling' };
    expect(codeOf(await readOwnResult(at.ports, EXECUTIVE, elsewhere))).toBe('not_found');
  });
});

test('the training path is open to everybody in the programme', async () => {
  for (const who of [MENTOR, EXECUTIVE, SPONSOR, MANAGER]) {
    expect(done(await readTraining(at.ports, who, programme.id))).toHaveLength(6);
  }
  expect(codeOf(await readTraining(at.ports, someone('Nobody'), programme.id))).toBe('not_found');
});
