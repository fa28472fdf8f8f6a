import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import type { ProgrammeOptions } from '../../src/domain/programme-options.ts';
import {
  changeProgramme,
  duplicateProgramme,
  putAway,
  submitCharter,
} from '../../src/usecases/change-programme.ts';
import { approveCharter } from '../../src/usecases/approve-charter.ts';
import { dropFromTeam, nameToTeam, viewTeam } from '../../src/usecases/name-team.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { readProgramme } from '../../src/usecases/list-programmes.ts';
import { codeOf, done, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  MANAGER,
  matched,
  NEW_PROGRAMME,
  participantsOf,
  published,
  SPONSOR,
  TWO,
} from './story.ts';

let at: World;
let programme: Programme;
beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
});
afterEach(() => at.close());

function change(changes: object, options: ProgrammeOptions = {}, seen = 1) {
  return changeProgramme(at.ports, MANAGER, {
    programmeId: programme.id,
    settings: { ...NEW_PROGRAMME, ...changes },
    options,
    seen,
  });
}

describe('the settings of a programme', () => {
  it('change, and keep the sponsor’s word while its purpose stands', async () => {
    const changed = done(await change({ sessionCount: 8 }, { checkInWeeks: 6 }));
    expect(changed).toMatchObject({ sessionCount: 8, version: 2, options: { checkInWeeks: 6 } });
    expect(changed.approval).toEqual(
      done(await readProgramme(at.ports, MANAGER, programme.id)).programme.approval,
    );
    expect(changed.approval).toBeDefined();
  });

  it('ask the sponsor again when the purpose or the sponsor is another', async () => {
    expect(done(await change({ purpose: 'Tout autre chose.' })).approval).toBeUndefined();
    const sponsor = { name: 'Sabine', mail: 'sabine@contoso.example' };
    expect(done(await change({ sponsor }, {}, 2)).sponsor.name).toBe('Sabine');
  });

  it('ask the sponsor for what they have not seen, and for nothing else', async () => {
    await at.install(SPONSOR);
    const asked = () => at.kinds(SPONSOR).filter((kind) => kind === 'charter').length;
    done(await change({ purpose: 'Tout autre chose.' }));
    await at.work();
    expect(asked()).toBe(1);
    done(await change({ purpose: 'Tout autre chose.', sessionCount: 9 }, {}, 2));
    await at.work();
    expect(asked()).toBe(1);
    done(await submitCharter(at.ports, MANAGER, programme.id));
    done(await submitCharter(at.ports, MANAGER, programme.id));
    await at.work();
    expect(asked()).toBe(2);
    done(await approveCharter(at.ports, SPONSOR, { programmeId: programme.id }));
    expect(codeOf(await submitCharter(at.ports, MANAGER, programme.id))).toBe('already_approved');
  });

  it('keep when the sponsor was asked last, which asking twice on one day does not move', async () => {
    const asked = async () =>
      done(await readProgramme(at.ports, MANAGER, programme.id)).programme.charterAskedAt;
    const created = await asked();
    expect(created).toBe(programme.createdAt);
    at.clock.pass({ days: 2 });
    done(await change({ sessionCount: 9 }));
    expect(await asked()).toBe(created);
    const changedAt = at.clock.now();
    done(await change({ purpose: 'Tout autre chose.' }, {}, 2));
    at.clock.pass({ minutes: 5 });
    done(await submitCharter(at.ports, MANAGER, programme.id));
    expect(await asked()).toBe(changedAt);
    at.clock.pass({ days: 1 });
    done(await submitCharter(at.ports, MANAGER, programme.id));
    expect(await asked()).toBe(at.clock.now());
  });

  it('are approved as they were read, and leave a programme where it stood', async () => {
    await recognise(at.ports, SPONSOR);
    await enrol(at, programme, TWO);
    await published(at, programme);
    const before = done(await readProgramme(at.ports, MANAGER, programme.id)).programme.status;
    done(await change({ purpose: 'Tout autre chose.' }));
    const approve = (version: number) =>
      approveCharter(at.ports, SPONSOR, { programmeId: programme.id, version });
    expect(codeOf(await approve(1))).toBe('charter_changed');
    const approved = done(await approve(2));
    expect(approved.approval?.by.name).toBe(SPONSOR.name);
    expect([before, approved.status]).toEqual(['matching', 'matching']);
  });

  it('are saved once when the same comes twice', async () => {
    const once = done(await change({ sessionCount: 8 }));
    expect(done(await change({ sessionCount: 8 }))).toEqual(once);
    expect(once.changed).toEqual({ by: MANAGER.name, at: at.clock.now() });
  });

  it('never overwrite a change that was not seen', async () => {
    done(await change({ sessionCount: 8 }));
    expect(await change({ sessionCount: 9 })).toMatchObject({
      error: { code: 'programme_changed' },
    });
  });

  it('are refused with every broken rule at once', async () => {
    const options = { checkInWeeks: 1, matching: { floor: -1, circles: { min: 5, max: 3 } } };
    expect(await change({ name: ' ' }, options)).toMatchObject({
      error: {
        details: [
          'name_required',
          'check_in_weeks_out_of_range',
          'floor_invalid',
          'circles_invalid',
        ],
      },
    });
  });

  it('reach the next matching', async () => {
    done(await change({}, { matching: { floor: 1_000 } }));
    await enrol(at, programme, TWO);
    expect((await matched(at, programme)).rules.floor).toBe(1_000);
  });
});

describe('a programme as a template', () => {
  it('gives its settings and nobody in it', async () => {
    await enrol(at, programme, TWO);
    done(await change({ sessionCount: 8 }, { training: 'required' }));
    const input = { programmeId: programme.id, name: 'Regards croisés 2028' };
    const copy = done(await duplicateProgramme(at.ports, MANAGER, input));
    expect(copy).toMatchObject({
      status: 'draft',
      sessionCount: 8,
      options: { training: 'required' },
      name: 'Regards croisés 2028',
    });
    expect(copy.approval).toBeUndefined();
    expect(await participantsOf(at, copy)).toEqual([]);
    expect(await duplicateProgramme(at.ports, someone('Paul'), input)).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('lasts as long from another day, and leaves its sponsor in peace until asked', async () => {
    await at.install(SPONSOR);
    const input = { programmeId: programme.id, name: 'Saison 2', startsOn: '2028-02-01' };
    const copy = done(await duplicateProgramme(at.ports, MANAGER, input));
    expect(copy).toMatchObject({ startsOn: '2028-02-01', endsOn: '2028-08-30' });
    await at.work();
    expect(at.kinds(SPONSOR)).toEqual([]);
    expect(copy.charterAskedAt).toBeUndefined();
    done(await submitCharter(at.ports, MANAGER, copy.id));
    await at.work();
    expect(at.kinds(SPONSOR)).toEqual(['charter']);
    expect(
      await duplicateProgramme(at.ports, MANAGER, { ...input, startsOn: 'demain' }),
    ).toMatchObject({ error: { details: ['dates_invalid'] } });
  });
});

describe('the team of a programme', () => {
  const INES = someone('Inès');
  const name = (as: 'manager' | 'deputy', who = INES) =>
    nameToTeam(at.ports, MANAGER, {
      ...{ programmeId: programme.id, as, name: who.name },
      mail: `  ${(who.mail ?? '').toUpperCase()} `,
    });

  it('waits for who was named by address, and then lets them in', async () => {
    expect(done(await name('deputy'))).toMatchObject([{ id: MANAGER.oid }, { awaited: true }]);
    expect(done(await name('deputy'))).toHaveLength(2);
    await recognise(at.ports, INES);
    expect(done(await viewTeam(at.ports, INES, programme.id))).toMatchObject([
      { as: 'manager', awaited: false },
      { id: INES.oid, name: 'Inès', as: 'deputy', awaited: false },
    ]);
  });

  it('lets a deputy do the work of every day and change nothing of the programme', async () => {
    await recognise(at.ports, INES);
    done(await name('deputy'));
    await enrol(at, programme, TWO, INES);
    expect((await matched(at, programme, INES)).status).toBe('proposed');
    const own = { programmeId: programme.id, settings: NEW_PROGRAMME, options: {}, seen: 1 };
    expect(codeOf(await changeProgramme(at.ports, INES, own))).toBe('not_found');
    const archive = { programmeId: programme.id, archived: true };
    expect(codeOf(await putAway(at.ports, INES, archive))).toBe('not_found');
  });

  it('gives everybody one role, and keeps a manager who is there', async () => {
    for (const who of [MANAGER, INES]) await recognise(at.ports, who);
    done(await name('deputy'));
    expect(done(await name('manager')).map(({ as }) => as)).toEqual(['manager', 'manager']);
    const drop = (id: string) => dropFromTeam(at.ports, MANAGER, { programmeId: programme.id, id });
    done(await drop(INES.oid));
    done(await name('manager', someone('Quelqu’un')));
    expect(codeOf(await drop(MANAGER.oid))).toBe('last_manager');
    expect(codeOf(await name('deputy', MANAGER))).toBe('last_manager');
    expect(codeOf(await name('deputy', { ...INES, mail: 'pas une adresse' }))).toBe('mail_invalid');
  });
});

describe('an archived programme', () => {
  it('cannot be changed, and comes back as it was', async () => {
    const put = (archived: boolean) =>
      putAway(at.ports, MANAGER, { programmeId: programme.id, archived });
    expect(done(await put(true)).status).toBe('archived');
    expect(await change({})).toMatchObject({ error: { code: 'programme_archived' } });
    expect(done(await put(true)).status).toBe('archived');
    expect(done(await put(false)).status).toBe(
      done(await readProgramme(at.ports, MANAGER, programme.id)).programme.status,
    );
    expect(done(await put(false)).status).not.toBe('archived');
  });
});
