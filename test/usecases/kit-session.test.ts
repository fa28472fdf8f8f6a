import { expect, test } from 'vitest';
import type { Actor } from '../../src/usecases/actor.ts';
import { leadsSession } from '../../src/usecases/leads-session.ts';
import { swapRoles } from '../../src/usecases/live-pair.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { moveSession } from '../../src/usecases/change-session.ts';
import { moduleFor, readForEditing } from '../../src/usecases/read-kit.ts';
import { saveModule } from '../../src/usecases/save-module.ts';
import { done, found, world } from './harness.ts';
import { draftOf } from './kit-modules.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession, sessionOf } from './story.ts';

test('a session keeps the module it was prepared with, whatever the kit becomes', async () => {
  const at = world();
  const formed = await formedPair(at);
  const { programmeId } = formed;
  const scope = { tenantId: formed.programme.tenantId, programmeId };
  const draft = (title: string) => ({ ...draftOf(title), topicIds: ['no-code-automation'] });
  const added = { programmeId, draft: draft('Avant'), publish: true };
  const { id } = done(await saveModule(at.ports, MANAGER, added)).module;
  const { id: sessionId } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  expect(await sessionOf(at, formed, sessionId)).not.toHaveProperty('moduleVersion');

  at.clock.set('2026-11-25T13:00:00.000Z');
  await at.tick();
  const prepared = await sessionOf(at, formed, sessionId);
  expect(prepared).toMatchObject({ status: 'prepared', moduleId: id, moduleVersion: 1 });

  const { seen } = done(await readForEditing(at.ports, MANAGER, { programmeId, moduleId: id }));
  const changed = { ...added, moduleId: id, draft: draft('Après'), seen };
  done(await saveModule(at.ports, MANAGER, changed));
  at.clock.set('2026-11-26T15:00:00.000Z');
  await at.tick();
  const later = await sessionOf(at, formed, sessionId);
  expect(later).toMatchObject({ moduleId: id, moduleVersion: 1 });
  expect(found(await moduleFor(at.ports, scope, later)).content.fr.title).toBe('Avant');
  expect(found(await moduleFor(at.ports, scope, { moduleId: id })).content.fr.title).toBe('Après');
  at.close();
});

test('a session planned on a module that the pair agreed on keeps its version from then on', async () => {
  const at = world();
  const formed = await formedPair(at);
  const { programmeId } = formed;
  const added = { programmeId, draft: draftOf('Avant'), publish: true };
  const { id } = done(await saveModule(at.ports, MANAGER, added)).module;
  const { draft } = done(await viewAgreement(at.ports, MENTOR, formed));
  const terms = { ...draft, goals: 'Automatiser sans code.', moduleIds: [id] };
  done(await writeAgreement(at.ports, MENTOR, { ...formed, terms, seen: 0 }));
  done(await signAgreement(at.ports, EXECUTIVE, { ...formed, version: 1 }));
  const { id: sessionId } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  expect(await sessionOf(at, formed, sessionId)).toMatchObject({ moduleId: id, moduleVersion: 1 });

  const { seen } = done(await readForEditing(at.ports, MANAGER, { programmeId, moduleId: id }));
  const changed = { ...added, moduleId: id, draft: draftOf('Après'), seen };
  done(await saveModule(at.ports, MANAGER, changed));
  const later = { programmeId, sessionId, at: { instant: '2026-11-27T13:00:00.000Z' } };
  done(await moveSession(at.ports, MENTOR, later));
  expect(await sessionOf(at, formed, sessionId)).toMatchObject({ moduleId: id, moduleVersion: 1 });
  at.close();
});

test('a session is about what its module is about, also one that was planned before they agreed', async () => {
  const at = world();
  const formed = await formedPair(at);
  const { programmeId } = formed;
  const draft = { ...draftOf('Les données'), topicIds: ['using-data'] };
  const { id } = done(
    await saveModule(at.ports, MANAGER, { programmeId, draft, publish: true }),
  ).module;
  const { id: sessionId } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  expect(await sessionOf(at, formed, sessionId)).toMatchObject({ topicId: 'no-code-automation' });

  const { draft: proposed } = done(await viewAgreement(at.ports, MENTOR, formed));
  const agree = async (moduleIds: readonly string[], seen: number) => {
    const terms = { ...proposed, goals: 'Lire nos données.', moduleIds };
    done(await writeAgreement(at.ports, MENTOR, { ...formed, terms, seen }));
    done(await signAgreement(at.ports, EXECUTIVE, { ...formed, version: seen + 1 }));
    return sessionOf(at, formed, sessionId);
  };
  expect(await agree([id], 0)).toMatchObject({ moduleId: id, topicId: 'using-data' });
  expect(await agree([], 1)).not.toHaveProperty('moduleId');
  at.close();
});

test('the executive leads a session, about its module and no other, once the two swapped', async () => {
  const at = world();
  const formed = await formedPair(at);
  const { programmeId } = formed;
  const draft = { ...draftOf('Sans code'), topicIds: ['no-code-automation'] };
  const { module } = done(
    await saveModule(at.ports, MANAGER, { programmeId, draft, publish: true }),
  );
  const { id: sessionId } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  at.clock.set('2026-11-25T13:00:00.000Z');
  await at.tick();

  const leads = (who: Actor, moduleId = module.id) =>
    leadsSession(at.ports, who, { programmeId, sessionId, moduleId });
  expect([await leads(MENTOR), await leads(EXECUTIVE)]).toEqual([true, false]);
  done(await swapRoles(at.ports, EXECUTIVE, { programmeId, sessionId, swapped: true }));
  expect([await leads(MENTOR), await leads(EXECUTIVE)]).toEqual([false, true]);
  expect([await leads(EXECUTIVE, 'well-being'), await leads(MANAGER)]).toEqual([false, false]);
  at.close();
});
