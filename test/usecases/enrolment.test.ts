import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { enrol, saveEnrolmentDraft, viewEnrolment } from '../../src/usecases/enrol.ts';
import { invite } from '../../src/usecases/invite.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { MENTEES_ANSWERS, MENTORS_ANSWERS } from './answers.ts';
import { done, FABRIKAM, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol as importSignUps,
  MANAGER,
  NEW_PROGRAMME,
  participantsOf,
  published,
} from './story.ts';

const INES = someone('Inès Volontaire');
const KARIM = someone('Karim Directeur');

let at: World;
let programme: Programme;
beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
});
afterEach(() => at.close());

describe('enrolling by oneself', () => {
  it('is saved step by step, taken up again, and counts once it is sent', async () => {
    const programmeId = programme.id;
    const draft = { programmeId, answers: { role: 'mentor' as const, entity: 'Finance' }, step: 2 };
    done(await saveEnrolmentDraft(at.ports, INES, draft));
    const half = done(await viewEnrolment(at.ports, INES, programmeId));
    expect(half).toMatchObject({ state: 'open', step: 2, answers: { entity: 'Finance' } });
    expect(await participantsOf(at, programme)).toEqual([]);
    done(await enrol(at.ports, INES, { programmeId, answers: MENTORS_ANSWERS }));
    const now = done(await viewEnrolment(at.ports, INES, programmeId));
    expect(now).toMatchObject({ state: 'enrolled', step: 0, answers: { role: 'mentor' } });
    expect(now.programme.status).toBe('enrolling');
  });

  it('makes one enrolment, however often it is sent, and two such people can be paired', async () => {
    const programmeId = programme.id;
    for (let time = 0; time < 3; time++) {
      done(await enrol(at.ports, INES, { programmeId, answers: MENTORS_ANSWERS }));
    }
    done(await enrol(at.ports, KARIM, { programmeId, answers: MENTEES_ANSWERS }));
    expect(await participantsOf(at, programme)).toHaveLength(2);
    expect(await published(at, programme)).toHaveLength(1);
  });

  it('keeps the places that a sign-up file gave, beyond what anybody may choose', async () => {
    const programmeId = programme.id;
    await importSignUps(at, programme, [{ name: KARIM.name, as: 'mentor', seats: '8' }]);
    await recognise(at.ports, KARIM);
    const { answers, mostSeats } = done(await viewEnrolment(at.ports, KARIM, programmeId));
    expect([answers.seats, mostSeats]).toEqual([8, 8]);
    const changed = { ...MENTORS_ANSWERS, ...answers, hopes: 'Voir autrement.' };
    done(await enrol(at.ports, KARIM, { programmeId, answers: changed }));
    expect(await participantsOf(at, programme)).toMatchObject([{ profile: { seats: 8 } }]);
    const more = { ...changed, seats: 9 };
    expect(await enrol(at.ports, KARIM, { programmeId, answers: more })).toMatchObject({
      error: { code: 'seats_out_of_range' },
    });
  });

  it('is closed before the sponsor’s word, and to other tenants', async () => {
    const draft = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    expect(await viewEnrolment(at.ports, INES, draft.id)).toMatchObject({
      error: { code: 'not_found' },
    });
    const abroad = { ...INES, tenantId: FABRIKAM };
    expect(
      await enrol(at.ports, abroad, { programmeId: programme.id, answers: MENTORS_ANSWERS }),
    ).toMatchObject({ error: { code: 'not_found' } });
  });

  it('names every unusable answer and writes nothing', async () => {
    const bad = { ...MENTORS_ANSWERS, entity: '', consent: false };
    expect(await enrol(at.ports, INES, { programmeId: programme.id, answers: bad })).toMatchObject({
      error: { code: 'entity_required', details: ['entity_required', 'consent_required'] },
    });
    expect(await participantsOf(at, programme)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('asks each person once, and nobody who is enrolled', async () => {
    done(await enrol(at.ports, INES, { programmeId: programme.id, answers: MENTORS_ANSWERS }));
    const people = [
      { mail: KARIM.mail ?? '', name: KARIM.name },
      { mail: (KARIM.mail ?? '').toUpperCase(), name: KARIM.name },
      { mail: INES.mail ?? '', name: INES.name },
    ];
    const input = { programmeId: programme.id, people };
    expect(done(await invite(at.ports, MANAGER, input))).toEqual({ invited: 1, known: 1 });
    expect(done(await invite(at.ports, MANAGER, input))).toEqual({ invited: 0, known: 2 });
    expect(await invite(at.ports, INES, input)).toMatchObject({ error: { code: 'not_found' } });
  });

  it('is refused whole when an address is unusable', async () => {
    const people = [
      { mail: 'pas une adresse', name: 'X' },
      { mail: 'ok@contoso.example', name: 'Y' },
    ];
    expect(await invite(at.ports, MANAGER, { programmeId: programme.id, people })).toMatchObject({
      error: { code: 'mail_invalid', details: ['pas une adresse'] },
    });
  });
});
