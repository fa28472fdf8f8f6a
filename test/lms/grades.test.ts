import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetCode, type Target } from '../../src/domain/lms/target.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { answerQuestionnaire } from '../../src/usecases/answer-questionnaire.ts';
import { doJob } from '../../src/usecases/do-job.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { removePlatform } from '../../src/usecases/lms-settings.ts';
import { askForGrades, sendGrades } from '../../src/usecases/lti-grades.ts';
import { confirmLink } from '../../src/usecases/lti-links.ts';
import { takeTrainingCheck } from '../../src/usecases/prepare-mentor.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import type { Job } from '../../src/usecases/ports.ts';
import { done, found } from '../usecases/harness.ts';
import {
  bothAccept,
  enrol,
  EXECUTIVE,
  MANAGER,
  MENTOR,
  published,
  TWO,
} from '../usecases/story.ts';
import { viewLms } from '../../src/usecases/view-lms.ts';
import { json, LTI, type Received } from './platform.ts';
import { browser, openTool, type Tool } from './tool.ts';

const AGS = 'https://purl.imsglobal.org/spec/lti-ags/';
const REVIEW = 'LtiSubmissionReviewRequest';
const INSTRUCTOR = { [`${LTI}roles`]: ['Instructor'], sub: 'teacher-1' };

let tool: Tool;
let pair: { programmeId: string; pairId: string };
beforeEach(async () => {
  tool = await openTool();
  const { at, programmeId } = tool;
  const stored = found(
    await at.store.get('programme', { tenantId: MANAGER.tenantId, programmeId }, programmeId),
  );
  await at.install(MENTOR, EXECUTIVE);
  await enrol(at, stored.body, TWO);
  const [made] = await published(at, stored.body);
  pair = { programmeId, pairId: found(made).id };
  await bothAccept(at, pair, MENTOR, EXECUTIVE);
});
afterEach(() => tool.stop());

/** The claims of a launch of one activity, whose line is coupled. */
function activity(target: Target, scopes = ['lineitem', 'score']): Record<string, unknown> {
  const code = targetCode(target);
  return {
    [`${LTI}custom`]: { binome_target: code },
    [`${LTI}resource_link`]: { id: code },
    [`${AGS}claim/endpoint`]: {
      scope: scopes.map((scope) => `${AGS}scope/${scope}`),
      lineitems: `${tool.platform.url}/lineitems`,
      lineitem: lineOf(code),
    },
  };
}
const lineOf = (code: string): string =>
  `${tool.platform.url}/lines/${encodeURIComponent(code)}/lineitem?type_id=1`;
const pathOf = (code: string): string =>
  new URL(lineOf(code)).pathname.replace(/lineitem$/u, 'lineitem/scores');
const scoresOf = (code: string) =>
  tool.platform.received
    .filter(({ path }) => path === `${pathOf(code)}?type_id=1`)
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);

async function linked(who: Actor, sub: string, claims: Record<string, unknown>): Promise<void> {
  const at = browser(tool);
  const page = await (await at.launch({ ...claims, sub })).text();
  const token = found(/lti_[0-9a-f]{64}/u.exec(page)?.[0], 'a bearer');
  const answer = await at.post('/lti/link', { token });
  const code = found(/lms\/link\/(\w+)/u.exec(answer.headers.get('Location') ?? '')?.[1], 'a code');
  done(await confirmLink(tool.ports, who, code));
}

async function signed(): Promise<void> {
  const { draft } = done(await viewAgreement(tool.ports, MENTOR, pair));
  const terms = { ...draft, goals: 'Oser.', confidences: ['between-us' as const] };
  done(await writeAgreement(tool.ports, MENTOR, { ...pair, terms, seen: 0 }));
  done(await signAgreement(tool.ports, EXECUTIVE, { ...pair, version: 1 }));
}

describe('grades reach the course for', () => {
  const FULL = { scoreGiven: 100, activityProgress: 'Completed', gradingProgress: 'FullyGraded' };
  const told = async (): Promise<void> => {
    await deliverFacts(tool.ports);
    await sendGrades(tool.ports);
    await sendGrades(tool.ports);
  };

  test.each([
    [
      'a module',
      { kind: 'module', moduleId: 'generative-ai' } as const,
      async () => {
        const { programmeId } = tool;
        const input = { programmeId, moduleId: 'generative-ai', moment: 'after' as const };
        const answers = { 'self-1': 4 };
        done(await answerQuestionnaire(tool.ports, MENTOR, { ...input, version: 1, answers }));
      },
    ],
    [
      'the training',
      { kind: 'training' } as const,
      async () => {
        const { programmeId } = tool;
        for (const unit of TRAINING_PATH) {
          const answers = Object.fromEntries(unit.check.map(({ id, right }) => [id, right]));
          const input = { programmeId, unitId: unit.id, answers };
          done(await takeTrainingCheck(tool.ports, MENTOR, input));
        }
      },
    ],
    ['the agreement', { kind: 'agreement' } as const, signed],
  ])('%s, once, to the line of its own activity', async (_name, target, complete) => {
    const code = targetCode(target);
    tool.platform.on(pathOf(code), (_request, response) => json(response, {}, 204));
    await linked(MENTOR, 'learner-1', activity(target));
    await told();
    expect(scoresOf(code)).toEqual([]);
    await complete();
    await told();
    expect(scoresOf(code)).toMatchObject([{ userId: 'learner-1', scoreMaximum: 100, ...FULL }]);
  });
});

describe('over the queue', () => {
  test('a programme is asked for when it has scores due, once or twice, and they arrive once', async () => {
    const target = { kind: 'agreement' } as const;
    const code = targetCode(target);
    tool.platform.on(pathOf(code), (_request, response) => json(response, {}, 204));
    await linked(MENTOR, 'learner-1', activity(target));
    const asked: Job[] = [];
    const ports = {
      ...tool.ports,
      jobs: { add: (job: Job) => Promise.resolve(void asked.push(job)) },
    };
    await deliverFacts(ports);
    await askForGrades(ports);
    expect(asked).toEqual([]);
    await signed();
    await deliverFacts(ports);
    await askForGrades(ports);
    await askForGrades(ports);
    const { tenantId } = MANAGER;
    const job = { kind: 'lms-sync', scope: { tenantId, programmeId: tool.programmeId } };
    expect(asked).toEqual([job, job]);
    expect(scoresOf(code)).toEqual([]);
    await Promise.all(asked.map((one) => doJob(ports, one)));
    for (const one of asked) await doJob(ports, one);
    expect(scoresOf(code)).toHaveLength(1);
  });
});

describe('a line', () => {
  const agreement = { kind: 'agreement' } as const;
  const sendSigned = async (): Promise<void> => {
    await signed();
    await deliverFacts(tool.ports);
    await sendGrades(tool.ports);
  };
  const gradesNow = async () => done(await viewLms(tool.ports, MANAGER, tool.programmeId)).grades;

  test('that stands while its scores are not found: the person is not gradable, and no second line is made', async () => {
    const made: Received[] = [];
    tool.platform.on('/lineitems', (request, response) => {
      if (request.method === 'POST') made.push(request);
      json(response, []);
    });
    tool.platform.on(new URL(lineOf('agreement')).pathname, (_request, response) =>
      json(response, { id: lineOf('agreement') }),
    );
    tool.platform.on(pathOf('agreement'), (_request, response) => json(response, {}, 404));
    await linked(MENTOR, 'learner-1', activity(agreement));
    await sendSigned();
    expect(await gradesNow()).toMatchObject([{ status: 'failed', cause: 'cannot_be_graded' }]);
    expect(made).toEqual([]);
  });

  test('of a platform that asks for patience holds the others back, and all arrive afterwards', async () => {
    const scores: string[] = [];
    let isBusy = true;
    tool.platform.on(pathOf('agreement'), (request, response) => {
      scores.push(request.body);
      json(response, {}, isBusy ? 503 : 204);
    });
    await linked(MENTOR, 'learner-1', activity(agreement));
    await linked(EXECUTIVE, 'learner-2', activity(agreement));
    await sendSigned();
    expect(scores).toHaveLength(1);
    expect((await gradesNow()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    const { gradeCounts } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    expect(gradeCounts).toEqual({ failed: 0, waiting: 2, sent: 0 });
    isBusy = false;
    tool.at.clock.pass({ minutes: 1 });
    await sendGrades(tool.ports);
    expect(scores).toHaveLength(3);
    expect((await gradesNow()).map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  test('that may only be read is found, and none is made', async () => {
    const asked: Received[] = [];
    tool.platform.on('/lineitems', (request, response) => {
      asked.push(request);
      json(response, []);
    });
    tool.platform.on(pathOf('agreement'), (_request, response) => json(response, {}, 404));
    await linked(MENTOR, 'learner-1', activity(agreement, ['lineitem.readonly', 'score']));
    await sendSigned();
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect(asked[0]?.headers.authorization).toBe(`Bearer t-${AGS}scope/lineitem.readonly`);
    expect(await gradesNow()).toMatchObject([{ status: 'failed', cause: 'line_item_gone' }]);
  });

  test('that the platform will not bind to our link is made without it', async () => {
    const bodies: Record<string, unknown>[] = [];
    tool.platform.on('/lineitems', (request, response) => {
      if (request.method === 'GET') {
        json(response, []);
        return;
      }
      const body = JSON.parse(request.body) as Record<string, unknown>;
      bodies.push(body);
      if ('resourceLinkId' in body) json(response, { error: 'unknown link' }, 404);
      else json(response, { ...body, id: `${tool.platform.url}/lines/new/lineitem` }, 201);
    });
    tool.platform.on('/lines/new/lineitem/scores', (_request, response) => json(response, {}));
    const claims = activity(agreement);
    const service = claims[`${AGS}claim/endpoint`] as Record<string, unknown>;
    const { lineitem: _none, ...uncoupled } = service;
    await linked(MENTOR, 'learner-1', { ...claims, [`${AGS}claim/endpoint`]: uncoupled });
    await sendSigned();
    expect(bodies.map((body) => 'resourceLinkId' in body)).toEqual([true, false]);
    expect(bodies[1]).toMatchObject({
      label: 'Binôme · Regards croisés · Contrat du binôme',
      // From this line a gradebook leads back to what stands behind the grade.
      submissionReview: {
        reviewableStatus: ['InProgress', 'Completed'],
        url: `${tool.url}/lti/launch?to=agreement`,
      },
    });
    expect(await gradesNow()).toMatchObject([{ status: 'sent' }]);
  });

  test('of a platform that was disconnected is forgotten, with its courses and links', async () => {
    await linked(MENTOR, 'learner-1', activity(agreement));
    await signed();
    await deliverFacts(tool.ports);
    const { programmeId, platformId } = tool;
    done(await removePlatform(tool.ports, MANAGER, { programmeId, platformId }));
    await sendGrades(tool.ports);
    const view = done(await viewLms(tool.ports, MANAGER, programmeId));
    expect([view.platforms, view.courses, view.grades]).toEqual([[], [], []]);
    const scope = { tenantId: MANAGER.tenantId, programmeId };
    expect((await tool.at.store.list('ltiLink', scope)).items).toEqual([]);
  });
});

describe('submission review', () => {
  const agreement = { kind: 'agreement' } as const;
  const review = (forUser: string, changes: Record<string, unknown> = {}) => ({
    ...activity(agreement),
    [`${LTI}message_type`]: REVIEW,
    [`${LTI}for_user`]: { user_id: forUser },
    ...changes,
  });
  const page = async (changes: Record<string, unknown>): Promise<string> =>
    (await browser(tool).launch(changes)).text();

  test('shows whoever teaches what was sent for the learner, by its link or by its line alone; and a learner their own only', async () => {
    tool.platform.on(pathOf('agreement'), (_request, response) => json(response, {}));
    await linked(MENTOR, 'learner-1', activity(agreement));
    expect(await page(review('learner-1', INSTRUCTOR))).toContain('Rien n’a encore été envoyé');
    await signed();
    await deliverFacts(tool.ports);
    await sendGrades(tool.ports);
    const sent = '100 / 100, envoyé';
    expect(await page(review('learner-1', INSTRUCTOR))).toContain(sent);
    const byLine = { ...INSTRUCTOR, [`${LTI}resource_link`]: undefined };
    expect(await page(review('learner-1', byLine))).toContain(sent);
    expect(await page(review('learner-1', { sub: 'learner-1' }))).toContain(sent);
    const others = await page(review('learner-1', { sub: 'learner-2' }));
    expect(others).not.toContain(sent);
    expect(others).toContain('Rien n’a encore été envoyé');
  });
});
