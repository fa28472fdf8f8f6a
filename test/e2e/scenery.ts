import { join } from 'node:path';
import { z } from 'zod';
import { MatchRunShape, type MatchRunWire } from '../../src/wire/matching.ts';
import { CreatedShape } from '../../src/wire/programme.ts';
import {
  approved,
  managerOf,
  newProgramme,
  peopledProgramme,
  programmeFrom,
  type ManagerClient,
} from './manager.ts';

const FORM = join(import.meta.dirname, '..', 'fixtures', 'sign-up-2026.csv');

/** Programmes that the demo lacks, each where its manager's pages look different. */
export interface Scenery {
  readonly manager: ManagerClient;
  /** Nobody signed up, and no sponsor agreed. */
  readonly empty: string;
  /** Two runs, the first with circles, the second to be published. */
  readonly matched: { readonly id: string; readonly circles: string; readonly run: MatchRunWire };
  /** A run to be published that the sponsor's agreement holds up. */
  readonly unapproved: string;
  /** Published a moment ago: it may be taken back. */
  readonly published: string;
  readonly archived: string;
}

export async function scenery(url: string): Promise<Scenery> {
  const manager = await managerOf(url);
  const empty = await newProgramme(manager, 'Cap numérique 2027');
  const id = await programmeFrom(manager, FORM);
  const circles = await finishedRun(manager, id, { circles: { min: 2, max: 3 } });
  const run = await finishedRun(manager, id, {});
  const unapproved = await peopledProgramme(manager, FORM);
  await finishedRun(manager, unapproved, {});
  const published = await programmeFrom(manager, FORM);
  const toPublish = await finishedRun(manager, published, {});
  const path = `/programmes/${published}/match-runs/${toPublish.id}`;
  await manager.call('POST', `${path}/publication`, z.unknown(), {});
  await untilRun(manager, published, toPublish.id, ({ status }) => status === 'published');
  const archived = await newProgramme(manager, 'Pilote 2025');
  await approved(manager, archived);
  await manager.call('PUT', `/programmes/${archived}/archive`, z.unknown(), { archived: true });
  return {
    manager,
    empty,
    matched: { id, circles: circles.id, run },
    unapproved,
    published,
    archived,
  };
}

/** Asks for a run by these rules and waits until it has found its pairs. */
async function finishedRun(
  manager: ManagerClient,
  programmeId: string,
  rules: object,
): Promise<MatchRunWire> {
  const path = `/programmes/${programmeId}/match-runs`;
  const { id } = await manager.call('POST', path, CreatedShape, { rules });
  return untilRun(manager, programmeId, id, ({ result }) => result !== undefined);
}

async function untilRun(
  manager: ManagerClient,
  programmeId: string,
  runId: string,
  isThere: (run: MatchRunWire) => boolean,
): Promise<MatchRunWire> {
  const path = `/programmes/${programmeId}/match-runs/${runId}`;
  for (let attempt = 0; attempt < 600; attempt++) {
    const run = await manager.call('GET', path, MatchRunShape);
    if (isThere(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run did not end');
}

const Personas = z.object({
  personas: z.array(z.object({ oid: z.string(), kind: z.string(), featured: z.boolean() })),
});

/** Account of one featured person of each kind. */
export async function featured(url: string): Promise<Readonly<Record<string, string>>> {
  const { personas } = Personas.parse(await (await fetch(`${url}/local/personas`)).json());
  const first = personas.filter((one) => one.featured).toReversed();
  return Object.fromEntries(first.map(({ kind, oid }) => [kind, oid]));
}
