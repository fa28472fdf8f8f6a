import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnrolmentAnswers } from '../../src/domain/enrolment.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { enrol, saveEnrolmentDraft, viewEnrolment } from '../../src/usecases/enrol.ts';
import { invite } from '../../src/usecases/invite.ts';
import { done, FABRIKAM, someone, world, type World } from './harness.ts';
import { approvedProgramme, MANAGER, NEW_PROGRAMME, participantsOf, published } from './story.ts';

const INES = someone('Inès Volontaire');
const KARIM = someone('Karim Directeur');
const ANSWERS: EnrolmentAnswers = {
  role: 'mentor',
  level: 'contributor',
  entity: 'Finance',
  site: 'Paris',
  languages: ['fr'],
  offers: [{ topicId: 'generative-ai', placement: 3 }],
  wants: [],
  halfDays: ['tue-am'],
  timeZone: 'Europe/Paris',
  seats: 1,
  format: 'any',
  hopes: '',
  avoids: [],
  consent: true,
};
const LEARNER: EnrolmentAnswers = {
  ...ANSWERS,
  role: 'mentee',
  level: 'director',
  entity: 'Marketing',
  offers: [],
  wants: [{ topicId: 'generative-ai', placement: 1 }],
};

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
    done(await enrol(at.ports, INES, { programmeId, answers: ANSWERS }));
    const now = done(await viewEnrolment(at.ports, INES, programmeId));
    expect(now).toMatchObject({ state: 'enrolled', step: 0, answers: { role: 'mentor' } });
    expect(now.programme.status).toBe('enrolling');
  });

  it('makes one enrolment, however often it is sent, and two such people can be paired', async () => {
    const programmeId = programme.id;
    for (let time = 0; time < 3; time++) {
      done(await enrol(at.ports, INES, { programmeId, answers: ANSWERS }));
    }
    done(await enrol(at.ports, KARIM, { programmeId, answers: LEARNER }));
    expect(await participantsOf(at, programme)).toHaveLength(2);
    expect(await published(at, programme)).toHaveLength(1);
  });

  it('is closed before the sponsor’s word, and to other tenants', async () => {
    const draft = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    expect(await viewEnrolment(at.ports, INES, draft.id)).toMatchObject({
      error: { code: 'not_found' },
    });
    const abroad = { ...INES, tenantId: FABRIKAM };
    expect(
      await enrol(at.ports, abroad, { programmeId: programme.id, answers: ANSWERS }),
    ).toMatchObject({ error: { code: 'not_found' } });
  });

  it('names every unusable answer and writes nothing', async () => {
    const bad = { ...ANSWERS, entity: '', consent: false };
    expect(await enrol(at.ports, INES, { programmeId: programme.id, answers: bad })).toMatchObject({
      error: { code: 'entity_required', details: ['entity_required', 'consent_required'] },
    });
    expect(await participantsOf(at, programme)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('asks each person once, and nobody who is enrolled', async () => {
    done(await enrol(at.ports, INES, { programmeId: programme.id, answers: ANSWERS }));
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
