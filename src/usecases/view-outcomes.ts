import type { Module } from '../domain/kit.ts';
import { resultOf } from '../domain/kit/passing.ts';
import type { KitEntry } from '../domain/kit/edition.ts';
import { linksOf, skillChangeOf, type EntityLink, type SkillChange } from '../domain/outcomes.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import { kitOf } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { versionOf } from './read-kit.ts';
import { admit } from './standing.ts';

export interface Outcomes {
  readonly skill: SkillChange;
  readonly links: readonly EntityLink[];
  /** The modules that `skill` names, as they are in force. */
  readonly modules: ReadonlyMap<string, Module>;
}

/** What the programme has brought so far, for its manager: figures of groups, never of a person. */
export async function viewOutcomes(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<Outcomes, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'dashboard.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const [passings, editions, pairs, participants, kit] = await Promise.all([
    listAll(ports, 'questionnaire', scope),
    listAll(ports, 'module', scope),
    listAll(ports, 'pair', scope),
    listAll(ports, 'participant', scope),
    kitOf(ports, scope),
  ]);
  const entryOf = new Map(kit.map((entry) => [entry.id, entry]));
  const answered = passings.flatMap(({ body }) => {
    const entry: KitEntry | undefined = entryOf.get(body.moduleId);
    if (entry === undefined) return [];
    const stored = editions.filter(({ body: { module } }) => module.id === body.moduleId);
    // Scored by the version that was answered, which may no longer be the one in force.
    const module = versionOf({ entry, stored }, body.version);
    if (module === undefined) return [];
    const { before, after } = resultOf(module, body);
    if (before === undefined || after === undefined) return [];
    const { participantId, moduleId } = body;
    return [{ participantId, moduleId, before, after }];
  });
  const entities = new Map(participants.map(({ body }) => [body.id, body.profile.entity]));
  const compare = new Intl.Collator(programme.body.locale).compare;
  return ok({
    skill: skillChangeOf(answered),
    links: linksOf(
      pairs.map(({ body }) => body),
      (id) => entities.get(id),
      compare,
    ),
    modules: new Map(
      kit.flatMap(({ id, inForce }) => (inForce === undefined ? [] : [[id, inForce] as const])),
    ),
  });
}
