import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { answerProposal, viewProposal } from '../../src/usecases/answer-proposal.ts';
import { changeProgramme, putAway } from '../../src/usecases/change-programme.ts';
import { readProgramme } from '../../src/usecases/list-programmes.ts';
import { viewMyMentoring, viewMyPairs } from '../../src/usecases/my-mentoring.ts';
import { listParticipants } from '../../src/usecases/list-participants.ts';
import { readMatchRun } from '../../src/usecases/read-match-runs.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { viewDashboard, viewSponsorPage } from '../../src/usecases/view-dashboard.ts';
import {
  codeOf,
  done,
  found,
  reachedAt,
  someone,
  withoutMail,
  world,
  type World,
} from './harness.ts';
import {
  approvedProgramme,
  bothAccept,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  NEW_PROGRAMME,
  pairsOf,
  proposedPair,
  published,
  TWO,
} from './story.ts';

const REASON = 'Nous avons travaillé ensemble et je préfère ne pas.';

describe('a proposal', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test('goes to both sides, each reading of the other what is public and no more', async () => {
    const { pairId } = await proposedPair(at);
    const [toMentor] = at.inbox(MENTOR);
    const [toExecutive] = at.inbox(EXECUTIVE);
    expect(toMentor).toMatchObject({
      kind: 'proposal',
      state: 'open',
      pair: { pairId, side: 'mentor', other: { name: EXECUTIVE.name } },
    });
    expect(toExecutive).toMatchObject({
      kind: 'proposal',
      pair: { side: 'mentee', other: { name: MENTOR.name, entity: 'Finance', site: 'Paris' } },
    });
    expect(JSON.stringify(toExecutive)).not.toContain(MENTOR.mail);
  });

  test('is announced to nobody of a programme that was put away', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    await recognise(at.ports, MENTOR);
    const mine = async () => (await viewMyMentoring(at.ports, MENTOR)).waiting;
    expect(await mine()).toMatchObject([{ asMentor: true }]);
    expect((await mine())[0]).not.toHaveProperty('isOver');
    done(await putAway(at.ports, MANAGER, { programmeId: programme.id, archived: true }));
    expect(await mine()).toMatchObject([{ programmeId: programme.id, isOver: true }]);
  });

  test('waits for the training of a mentor where the programme asks for it', async () => {
    const programme = await approvedProgramme(at);
    const asked = { programmeId: programme.id, settings: NEW_PROGRAMME, seen: 1 };
    const options = { training: 'required' } as const;
    done(await changeProgramme(at.ports, MANAGER, { ...asked, options }));
    await enrol(at, programme, TWO);
    for (const who of [MENTOR, EXECUTIVE]) await recognise(at.ports, who);
    const waiting = async (who: typeof MENTOR) => (await viewMyMentoring(at.ports, who)).waiting[0];
    expect(await waiting(MENTOR)).toMatchObject({ mustTrain: true });
    expect(await waiting(EXECUTIVE)).not.toHaveProperty('mustTrain');
  });

  test('leaves a pair of a programme that was put away alone on its owner’s page', async () => {
    const { programme } = await formedPair(at);
    done(await putAway(at.ports, MANAGER, { programmeId: programme.id, archived: true }));
    const { waiting, pairs, delegates } = await viewMyMentoring(at.ports, EXECUTIVE);
    expect([waiting, pairs.length, delegates]).toEqual([[], 1, []]);
  });

  test('waits until the app is installed, then leaves once', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    await published(at, programme);
    expect(at.messenger.sent).toEqual([]);
    await at.install(MENTOR);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
    expect(at.kinds(EXECUTIVE)).toEqual([]);
    await at.install(EXECUTIVE);
    await at.install(EXECUTIVE, MENTOR);
    expect(at.kinds(EXECUTIVE)).toEqual(['proposal']);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('leaves when an account that has the app is linked to its address afterwards', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const unlisted = withoutMail(MENTOR);
    await recognise(at.ports, unlisted);
    done(await rememberConversation(at.ports, unlisted, reachedAt(MENTOR.oid)));
    await published(at, programme);
    expect(at.kinds(MENTOR)).toEqual([]);
    await recognise(at.ports, MENTOR);
    await at.work();
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('that was answered in the tab meanwhile does not come by the bot afterwards', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const [pair] = await published(at, programme);
    await recognise(at.ports, MENTOR);
    const input = { programmeId: programme.id, pairId: found(pair).id };
    done(await answerProposal(at.ports, MENTOR, { ...input, answer: 'accepted' }));
    await at.install(MENTOR);
    expect(at.kinds(MENTOR)).toEqual([]);
  });

  test('accepted by both becomes a pair, tells both once, and the programme runs', async () => {
    const formed = await proposedPair(at);
    const input = { programmeId: formed.programmeId, pairId: formed.pairId };
    await bothAccept(at, formed, MENTOR);
    expect(done(await viewProposal(at.ports, MENTOR, input)).state).toBe('waiting-for-other');
    expect(done(await viewProposal(at.ports, EXECUTIVE, input)).state).toBe('open');
    await bothAccept(at, formed, EXECUTIVE, EXECUTIVE, MENTOR);
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'pair-formed']);
    expect(at.kinds(EXECUTIVE)).toEqual(['proposal', 'pair-formed']);
    expect(done(await readProgramme(at.ports, MANAGER, formed.programmeId)).programme.status).toBe(
      'running',
    );
    const [formedMessage] = at.inbox(EXECUTIVE).slice(-1);
    expect(formedMessage).toMatchObject({ kind: 'pair-formed', pair: { side: 'mentee' } });
  });

  test('an answer stands: the same again changes nothing, another one is refused', async () => {
    const { programmeId, pairId } = await proposedPair(at);
    const input = { programmeId, pairId };
    const answer = (who: typeof MENTOR, says: 'accepted' | 'declined') =>
      answerProposal(at.ports, who, { ...input, answer: says });
    const first = done(await answer(MENTOR, 'accepted'));
    at.clock.pass({ hours: 1 });
    expect(done(await answer(MENTOR, 'accepted'))).toEqual(first);
    expect(codeOf(await answer(MENTOR, 'declined'))).toBe('already_answered');
    done(await answer(EXECUTIVE, 'declined'));
    expect(codeOf(await answer(EXECUTIVE, 'accepted'))).toBe('already_answered');
  });

  test('two answers at the same moment are both heard', async () => {
    const { programmeId, pairId } = await proposedPair(at);
    const input = { programmeId, pairId, answer: 'accepted' } as const;
    await Promise.all([MENTOR, EXECUTIVE].map((who) => answerProposal(at.ports, who, input)));
    const pairs = await viewMyPairs(at.ports, MENTOR);
    expect(pairs.pairs).toMatchObject([{ state: 'paired' }]);
  });

  test('only its two people answer it; a reason has its length', async () => {
    const { programmeId, pairId } = await proposedPair(at);
    const input = { programmeId, pairId, answer: 'declined' } as const;
    expect(codeOf(await answerProposal(at.ports, someone('Nobody'), input))).toBe('not_found');
    expect(codeOf(await answerProposal(at.ports, MANAGER, input))).toBe('not_found');
    const long = { ...input, reason: 'x'.repeat(601) };
    expect(codeOf(await answerProposal(at.ports, MENTOR, long))).toBe('reason_too_long');
    const absent = { ...input, pairId: 'no-such-pair' };
    expect(codeOf(await answerProposal(at.ports, MENTOR, absent))).toBe('not_found');
  });
});

describe('a declined proposal', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  async function declined() {
    const formed = await proposedPair(at);
    const input = { programmeId: formed.programmeId, pairId: formed.pairId };
    done(await answerProposal(at.ports, MENTOR, { ...input, answer: 'declined', reason: REASON }));
    await at.work();
    return { ...formed, input };
  }

  test('closes for the other, who learns neither the reason nor that there is one', async () => {
    const { input } = await declined();
    expect(at.inbox(EXECUTIVE).slice(1)).toEqual([
      { kind: 'proposal-closed', programmeName: 'Regards croisés' },
    ]);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
    expect(done(await viewProposal(at.ports, EXECUTIVE, input)).state).toBe('closed');
    const answer = await answerProposal(at.ports, EXECUTIVE, { ...input, answer: 'accepted' });
    expect(codeOf(answer)).toBe('proposal_closed');
  });

  test('neither the reason nor who declined appears in anything that anybody else can read', async () => {
    const { programmeId, programme } = await declined();
    const run = found((await pairsOf(at, programme))[0]).runId;
    const seen = JSON.stringify([
      at.messenger.sent.map(({ message }) => message),
      await viewMyMentoring(at.ports, EXECUTIVE),
      await viewMyPairs(at.ports, EXECUTIVE),
      await viewDashboard(at.ports, MANAGER, programmeId),
      await viewSponsorPage(at.ports, MANAGER, programmeId),
      await listParticipants(at.ports, MANAGER, programmeId),
      await readMatchRun(at.ports, MANAGER, programmeId, run),
    ]);
    expect(seen).not.toContain(REASON);
    expect(seen).not.toContain('answers');
    expect(seen).not.toContain('declined-by-me');
  });

  test('keeps its reason for its author alone', async () => {
    const { programme, pairId } = await declined();
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const pair = found((await pairsOf(at, programme))[0]);
    const id = nodeIds.hash(['decline', pairId, pair.mentorId]);
    const note = found(await at.store.get('privateNote', scope, id)).body;
    expect(note).toMatchObject({ owner: pair.mentorId, text: REASON });
  });

  test('gives both back to the pool, and the couple is not proposed again', async () => {
    const { programme } = await declined();
    await enrol(at, programme, [...TWO, { name: 'Rose Nouvelle', as: 'mentor' }]);
    const pairs = await published(at, programme);
    expect(pairs.map(({ status }) => status).sort()).toEqual(['declined', 'proposed']);
    const fresh = found(pairs.find(({ status }) => status === 'proposed'));
    const before = found(pairs.find(({ status }) => status === 'declined'));
    expect(fresh.menteeId).toBe(before.menteeId);
    expect(fresh.mentorId).not.toBe(before.mentorId);
  });
});
