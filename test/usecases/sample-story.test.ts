import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { viewDashboard } from '../../src/usecases/view-dashboard.ts';
import { done, found, world } from './harness.ts';
import {
  approvedProgramme,
  importBytes,
  MANAGER,
  matched,
  pairsOf,
  participantsOf,
  published,
  resultOf,
} from './story.ts';

test('the sample sign-ups, from the file to pairs: each told once, nothing private in any message', async () => {
  const at = world();
  const programme = await approvedProgramme(at, {
    topicIds: BUILT_IN_TOPICS.map(({ id }) => id),
  });
  const programmeId = programme.id;
  const file = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'inscriptions-2026.csv'));
  await importBytes(at, programmeId, file);
  const people = await participantsOf(at, programme);
  const actors = new Map<string, Actor>();
  for (const { id, profile } of people) {
    const { mail, name } = profile;
    const who: Actor = { tenantId: programme.tenantId, oid: `oid-${id}`, mail, name, locale: 'fr' };
    actors.set(id, who);
  }
  await at.install(...actors.values());

  const pairs = await published(at, programme);
  const proposals = new Map<string, number>();
  for (const { mentorId, menteeId } of pairs) {
    for (const id of [mentorId, menteeId]) proposals.set(id, (proposals.get(id) ?? 0) + 1);
  }
  for (const [id, who] of actors) {
    const told = at.kinds(who).filter((kind) => kind === 'proposal');
    expect([who.name, told.length]).toEqual([who.name, proposals.get(id) ?? 0]);
  }

  // Every tenth executive says no, in words of their own; everybody else says yes.
  const reason = 'Je préfère ne pas dire pourquoi.';
  for (const [index, { id: pairId, mentorId, menteeId }] of pairs.entries()) {
    const input = { programmeId, pairId };
    const [mentor, mentee] = [found(actors.get(mentorId)), found(actors.get(menteeId))];
    done(await answerProposal(at.ports, mentor, { ...input, answer: 'accepted' }));
    const answer = index % 10 === 0 ? ({ answer: 'declined', reason } as const) : ACCEPTED;
    done(await answerProposal(at.ports, mentee, { ...input, ...answer }));
  }
  await at.work();
  const formed = (await pairsOf(at, programme)).filter(({ status }) => status === 'accepted');
  expect(formed.length).toBe(pairs.length - Math.ceil(pairs.length / 10));
  const { dashboard } = done(await viewDashboard(at.ports, MANAGER, programmeId));
  const accepted = dashboard.funnel.find(({ step }) => step === 'accepted');
  const inPairs = new Set(formed.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  expect(accepted?.people).toBe(inPairs.size);

  // A second run gives nobody a second mentor, nor the couple that said no.
  at.clock.pass({ days: 1 });
  const second = await matched(at, programme);
  const taken = new Set(formed.map(({ menteeId }) => menteeId));
  const couples = new Set(pairs.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`));
  for (const { mentorId, menteeId } of (await resultOf(at, programme, second)).pairs) {
    expect(taken.has(menteeId)).toBe(false);
    expect(couples.has(`${mentorId} ${menteeId}`)).toBe(false);
  }

  const said = JSON.stringify(at.messenger.sent.map(({ message }) => message));
  expect(said).not.toContain(reason);
  expect(said).not.toMatch(/@contoso|declined|answers|managementChain|avoids/u);
  at.close();
});

const ACCEPTED = { answer: 'accepted' } as const;
