import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { viewNextSessions } from '../../src/usecases/my-mentoring.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { codeOf, mailOf, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  formedPair,
  matched,
  MENTOR,
  pairsOf,
  participantsOf,
  plannedSession,
  proposedPair,
  TWO,
  type Row,
  resultOf,
} from './story.ts';

describe('a later "Non"', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  const saysNo: Row = { name: EXECUTIVE.name, as: 'mentee', charter: 'Non' };

  test('withdraws the person; a later "Oui" brings them back', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    await enrol(at, programme, [saysNo]);
    const status = async () =>
      (await participantsOf(at, programme)).find(({ profile }) => profile.mail === EXECUTIVE.mail)
        ?.status;
    expect(await status()).toBe('withdrawn');
    const run = await matched(at, programme);
    expect((await resultOf(at, programme, run)).pairs).toEqual([]);
    await enrol(at, programme, TWO);
    expect(await status()).toBe('enrolled');
  });

  test('closes the proposal that waits: the other is told, and free for somebody else', async () => {
    const { programme, programmeId, pairId } = await proposedPair(at);
    await enrol(at, programme, [saysNo]);
    await enrol(at, programme, [saysNo]);
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal-closed']);
    expect(at.kinds(EXECUTIVE)).toEqual(['proposal']);
    const late = { programmeId, pairId, answer: 'accepted' } as const;
    expect(codeOf(await answerProposal(at.ports, MENTOR, late))).toBe('proposal_closed');
    expect(codeOf(await answerProposal(at.ports, EXECUTIVE, late))).toBe('not_found');
    await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentee' }]);
    const run = await matched(at, programme);
    expect((await resultOf(at, programme, run)).cardinality).toBe(1);
  });

  test('ends a pair without blame: sessions to come are off, nobody is prompted', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
    await enrol(at, formed.programme, [saysNo]);
    const [pair] = await pairsOf(at, formed.programme);
    expect(pair?.status).toBe('ended');
    // Said at one moment: which of the two leaves first is nobody's promise.
    const told = ['pair-ended', 'session-cancelled'];
    expect(at.kinds(MENTOR).slice(-2).toSorted()).toEqual(told);
    at.clock.set('2026-11-27T10:00:00.000Z');
    await at.tick();
    expect(at.kinds(MENTOR).slice(-2).toSorted()).toEqual(told);
    expect((await viewNextSessions(at.ports, MENTOR)).sessions).toEqual([]);
  });

  test('cut short is taken up again where it stopped', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
    const { store } = at.ports;
    const scope = { tenantId: formed.programme.tenantId, programmeId: formed.programmeId };
    const [stored] = await listAll(at.ports, 'pair', scope);
    const broken = {
      ...store,
      commit: (...[where, changes, facts]: Parameters<typeof store.commit>) =>
        changes.some(({ id }) => id === stored?.id)
          ? Promise.reject(new Error('the process dies here'))
          : store.commit(where, changes, facts),
    };
    const half = { ...at, ports: { ...at.ports, store: broken } };
    await enrol(
      {
        ...half,
        work: async () => {
          await deliverFacts(half.ports);
        },
      },
      formed.programme,
      [saysNo],
    );
    expect((await pairsOf(at, formed.programme))[0]?.status).toBe('accepted');
    at.clock.pass({ minutes: 2 });
    await at.work();
    expect((await pairsOf(at, formed.programme))[0]?.status).toBe('ended');
    expect(at.kinds(MENTOR).filter((kind) => kind === 'session-cancelled')).toHaveLength(1);
  });

  test('of somebody who never enrolled is listed and changes nothing', async () => {
    const programme = await approvedProgramme(at);
    const { confirmed, preview } = await enrol(at, programme, [saysNo]);
    expect(confirmed.counts).toMatchObject({ imported: 0, refused: 1 });
    expect(preview.reading.notices).toMatchObject([
      { code: 'not_a_volunteer', mail: mailOf(EXECUTIVE.name) },
    ]);
    expect(await participantsOf(at, programme)).toEqual([]);
  });
});
