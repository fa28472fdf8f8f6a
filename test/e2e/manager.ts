import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { CreatedShape, TopicListShape } from '../../src/wire/programme.ts';
import { ImportPreviewShape } from '../../src/wire/sign-ups.ts';

const Personas = z.object({
  personas: z.array(
    z.object({ oid: z.string(), name: z.string(), kind: z.string(), featured: z.boolean() }),
  ),
});

/** The API of a running server, asked as one person. */
export interface ManagerClient {
  readonly oid: string;
  call<T>(method: string, path: string, shape: z.core.$ZodType<T>, body?: unknown): Promise<T>;
}

export async function managerOf(url: string): Promise<ManagerClient> {
  const { personas } = Personas.parse(await (await fetch(`${url}/local/personas`)).json());
  const manager = personas.find(({ kind }) => kind === 'manager');
  if (manager === undefined) throw new Error('nobody manages anything here');
  return clientOf(url, manager.oid);
}

/** Asks the API of a running server, as whoever has this account. */
export async function clientOf(url: string, oid: string): Promise<ManagerClient> {
  const asked = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ oid }),
  });
  const { token } = z.object({ token: z.string() }).parse(await asked.json());
  return {
    oid,
    async call(method, path, shape, body) {
      const answer = await fetch(`${url}/api${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      const text = await answer.text();
      return z.parse(shape, text === '' ? undefined : JSON.parse(text));
    },
  };
}

/** A programme of all topics, or of those given, whose charter waits for its sponsor. */
export async function newProgramme(
  manager: ManagerClient,
  name = 'Regards croisés 2027',
  topicIds?: readonly string[],
): Promise<string> {
  const { topics } = await manager.call('GET', '/topics', TopicListShape);
  const { id } = await manager.call('POST', '/programmes', CreatedShape, {
    name,
    purpose: 'Apprendre les uns des autres.',
    sponsor: { name: 'Philippe Aubry', mail: 'philippe.aubry@demo.example' },
    startsOn: '2027-01-11',
    endsOn: '2027-09-30',
    format: 'both',
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    sessionCount: 6,
    topicIds: topicIds ?? topics.map((topic) => topic.id),
    ownTopics: [],
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  return id;
}

/** Its charter, approved as the sponsor is recorded to have done. */
export async function approved(manager: ManagerClient, id: string): Promise<void> {
  await manager.call('POST', `/programmes/${id}/approval`, z.unknown(), { how: 'recorded' });
}

/** A programme with the people of a sign-up file and an approved charter, ready to be matched. */
export async function programmeFrom(manager: ManagerClient, file: string): Promise<string> {
  const id = await peopledProgramme(manager, file);
  await approved(manager, id);
  return id;
}

/** A programme with the people of a sign-up file, whose charter waits for its sponsor. */
export async function peopledProgramme(manager: ManagerClient, file: string): Promise<string> {
  const id = await newProgramme(manager);
  const upload = { fileName: basename(file), content: readFileSync(file).toString('base64') };
  const imports = `/programmes/${id}/imports`;
  const { digest } = await manager.call('POST', `${imports}/preview`, ImportPreviewShape, upload);
  await manager.call('POST', imports, z.unknown(), { ...upload, digest });
  return id;
}
