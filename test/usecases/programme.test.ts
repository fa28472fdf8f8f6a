import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  approveCharter,
  viewCharter,
  viewWaitingCharter,
} from '../../src/usecases/approve-charter.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { listMyProgrammes, readProgramme } from '../../src/usecases/list-programmes.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import {
  codeOf,
  done,
  FABRIKAM,
  found,
  someone,
  withoutMail,
  world,
  type World,
} from './harness.ts';
import { approvedProgramme, enrol, MANAGER, MENTOR, NEW_PROGRAMME, SPONSOR, TWO } from './story.ts';

describe('a programme and its charter', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test('a new programme is a draft of whoever created it, with built-in and own topics', async () => {
    const created = done(
      await createProgramme(at.ports, MANAGER, {
        ...NEW_PROGRAMME,
        name: '  Regards croisés ',
        sponsor: { name: ' Philippe Aubry ', mail: ' Philippe.Aubry@Contoso.example ' },
        ownTopics: [{ fr: 'Jumeaux numériques', en: 'Digital twins' }],
      }),
    );
    expect(created).toMatchObject({
      name: 'Regards croisés',
      sponsor: { name: 'Philippe Aubry', mail: 'philippe.aubry@contoso.example' },
      status: 'draft',
      managers: [MANAGER.oid],
    });
    expect(created.topics.map(({ label }) => label.en)).toContain('Digital twins');
    expect(created.topics).toHaveLength(4);
  });

  test('every broken setting is named at once', async () => {
    const refused = await createProgramme(at.ports, MANAGER, {
      ...NEW_PROGRAMME,
      name: ' ',
      endsOn: '2026-11-01',
      sessionMinutes: 5,
      timeZone: 'Paris',
    });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'settings_invalid',
        details: [
          'name_required',
          'dates_reversed',
          'session_minutes_out_of_range',
          'time_zone_unknown',
        ],
      },
    });
  });

  test('a topic that does not exist is refused', async () => {
    const input = { ...NEW_PROGRAMME, topicIds: ['no-such-topic'] };
    expect(codeOf(await createProgramme(at.ports, MANAGER, input))).toBe('settings_invalid');
  });

  test('the sponsor is asked as soon as they can be reached, and asked once', async () => {
    const created = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await at.work();
    expect(at.messenger.sent).toHaveLength(0);
    await at.install(SPONSOR);
    await at.install(SPONSOR);
    expect(at.inbox(SPONSOR)).toMatchObject([
      { kind: 'charter', programmeId: created.id, approved: false },
    ]);
  });

  test('the sponsor approves once; a second approval changes nothing', async () => {
    const { id: programmeId } = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await recognise(at.ports, SPONSOR);
    expect(done(await viewWaitingCharter(at.ports, SPONSOR)).programmeId).toBe(programmeId);
    const approved = done(await approveCharter(at.ports, SPONSOR, { programmeId }));
    expect(approved).toMatchObject({
      status: 'approved',
      approval: { how: 'in-binome', by: { name: SPONSOR.name, mail: SPONSOR.mail } },
    });
    at.clock.pass({ days: 1 });
    expect(done(await approveCharter(at.ports, SPONSOR, { programmeId }))).toEqual(approved);
    expect(done(await viewCharter(at.ports, SPONSOR, programmeId)).approved).toBe(true);
    expect(codeOf(await viewWaitingCharter(at.ports, SPONSOR))).toBe('not_found');
  });

  test('a charter approved before it could be delivered is not asked for any more', async () => {
    const { id: programmeId } = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await at.work();
    done(await approveCharter(at.ports, MANAGER, { programmeId, how: 'recorded' }));
    await at.install(SPONSOR);
    expect(at.inbox(SPONSOR)).toEqual([]);
  });

  test('a recorded approval stands under the name and address of the manager, not the sponsor', async () => {
    const { id: programmeId } = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    const approved = done(
      await approveCharter(at.ports, withoutMail(MANAGER), { programmeId, how: 'recorded' }),
    );
    expect(approved.approval?.by).toEqual({ name: MANAGER.name, mail: '' });
  });

  test('a manager does not approve as the sponsor, a sponsor does not record', async () => {
    const { id: programmeId } = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await recognise(at.ports, SPONSOR);
    expect(codeOf(await approveCharter(at.ports, MANAGER, { programmeId }))).toBe('not_found');
    const recorded = await approveCharter(at.ports, SPONSOR, { programmeId, how: 'recorded' });
    expect(codeOf(recorded)).toBe('not_found');
  });

  test('sign-ups that came before the approval open the enrolment when it comes', async () => {
    const created = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await enrol(at, created, TWO);
    expect(done(await readProgramme(at.ports, MANAGER, created.id)).programme.status).toBe('draft');
    const input = { programmeId: created.id, how: 'recorded' } as const;
    expect(done(await approveCharter(at.ports, MANAGER, input)).status).toBe('enrolling');
  });

  test('each sees the programmes in which they are somebody, newest first', async () => {
    const first = await approvedProgramme(at, { name: 'A' });
    at.clock.pass({ minutes: 1 });
    const second = await approvedProgramme(at, { name: 'B' });
    await enrol(at, second, TWO);
    await recognise(at.ports, MENTOR);
    const mine = await listMyProgrammes(at.ports, MANAGER);
    expect(mine.map(({ programme }) => programme.id)).toEqual([second.id, first.id]);
    const [line, ...rest] = await listMyProgrammes(at.ports, MENTOR);
    expect([...found(line).standings]).toEqual(['mentor']);
    expect(rest).toEqual([]);
  });

  test('nobody of another tenant is somebody here, not even with the same object id', async () => {
    const created = await approvedProgramme(at);
    const twin = { ...MANAGER, tenantId: FABRIKAM };
    expect(codeOf(await readProgramme(at.ports, twin, created.id))).toBe('not_found');
    expect(await listMyProgrammes(at.ports, twin)).toEqual([]);
  });

  test('without sign-ups there is nobody to match', async () => {
    const { id } = await approvedProgramme(at);
    expect(codeOf(await requestMatch(at.ports, MANAGER, id))).toBe('nobody_to_match');
    expect(codeOf(await requestMatch(at.ports, someone('Nobody'), id))).toBe('not_found');
  });

  test('an address from the directory links an account whatever its capitals', async () => {
    const created = await approvedProgramme(at);
    await enrol(at, created, TWO);
    await recognise(at.ports, { ...MENTOR, mail: ' Lina.Mentor@CONTOSO.example' });
    expect(await listMyProgrammes(at.ports, MENTOR)).toHaveLength(1);
  });

  test('two accounts with one address: the first one recognised keeps the enrolment', async () => {
    const created = await approvedProgramme(at);
    await enrol(at, created, TWO);
    await recognise(at.ports, MENTOR);
    const second = { ...MENTOR, oid: 'another account' };
    await recognise(at.ports, second);
    expect(await listMyProgrammes(at.ports, MENTOR)).toHaveLength(1);
    expect(await listMyProgrammes(at.ports, second)).toEqual([]);
  });
});
