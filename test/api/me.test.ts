import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnswersWire, EnrolmentWire } from '../../src/wire/enrolment.ts';
import type { MeWire } from '../../src/wire/me.ts';
import { found, someone, world, type World } from '../usecases/harness.ts';
import { approvedProgramme } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

const VOLUNTEER = someone('Inès Volontaire');

describe('somebody who enrols', () => {
  let at: World;
  let api: Client;
  let path: string;
  let answers: AnswersWire;
  beforeEach(async () => {
    at = world();
    api = client(at);
    const { id } = await approvedProgramme(at);
    path = `/programmes/${id}/enrolment`;
    const form = (await api.call('get', path, { as: VOLUNTEER })).json as EnrolmentWire;
    answers = {
      role: 'mentor',
      level: 'contributor',
      entity: 'Montréal',
      site: '',
      languages: ['fr'],
      offers: [{ topicId: found(form.topics[0]).id, placement: 3 }],
      wants: [],
      halfDays: ['mon-am'],
      timeZone: 'America/Toronto',
      seats: 1,
      format: 'any',
      hopes: '',
      avoids: [],
      consent: true,
    };
  });
  afterEach(() => at.close());

  test('reads in the time zone that they gave, as in their messages, until they choose another', async () => {
    const zone = async () => {
      const { json } = await api.call('get', '/me', { as: VOLUNTEER });
      return (json as MeWire).timeZone;
    };
    const sent = await api.call('put', path, { as: VOLUNTEER, body: { answers } });
    expect(sent.status).toBe(204);
    expect(await zone()).toBe('America/Toronto');
    const body = { timeZone: 'Asia/Tokyo' };
    await api.call('put', '/me/preferences', { as: VOLUNTEER, body });
    expect(await zone()).toBe('Asia/Tokyo');
  });

  test('and would avoid themselves is told so, at the question where they said it', async () => {
    const body = { answers: { ...answers, avoids: [VOLUNTEER.mail] } };
    const sent = await api.call('put', path, { as: VOLUNTEER, body });
    expect(sent.status).toBe(422);
    expect(sent.json).toMatchObject({ code: 'avoids_self', fields: [{ path: 'answers.avoids' }] });
  });
});
