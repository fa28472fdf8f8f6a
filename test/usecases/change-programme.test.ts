import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import type { ProgrammeOptions } from '../../src/domain/programme-options.ts';
import {
  changeProgramme,
  duplicateProgramme,
  putAway,
} from '../../src/usecases/change-programme.ts';
import { readProgramme } from '../../src/usecases/list-programmes.ts';
import { done, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  MANAGER,
  matched,
  NEW_PROGRAMME,
  participantsOf,
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
      done(await readProgramme(at.ports, MANAGER, programme.id)).approval,
    );
    expect(changed.approval).toBeDefined();
  });

  it('ask the sponsor again when the purpose or the sponsor is another', async () => {
    expect(done(await change({ purpose: 'Tout autre chose.' })).approval).toBeUndefined();
    const sponsor = { name: 'Sabine', mail: 'sabine@contoso.example' };
    expect(done(await change({ sponsor }, {}, 2)).sponsor.name).toBe('Sabine');
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
});

describe('an archived programme', () => {
  it('cannot be changed, and comes back as it was', async () => {
    const put = (archived: boolean) =>
      putAway(at.ports, MANAGER, { programmeId: programme.id, archived });
    expect(done(await put(true)).status).toBe('archived');
    expect(await change({})).toMatchObject({ error: { code: 'programme_archived' } });
    expect(done(await put(true)).status).toBe('archived');
    expect(done(await put(false)).status).toBe(
      done(await readProgramme(at.ports, MANAGER, programme.id)).status,
    );
    expect(done(await put(false)).status).not.toBe('archived');
  });
});
