import type { Module } from '../domain/kit.ts';
import { moduleForTopic, seenOf, type KitEntry, type Seen } from '../domain/kit/edition.ts';
import type { Scope } from '../domain/ids.ts';
import type { Standing } from '../domain/policy.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { TopicId } from '../domain/topic.ts';
import type { Actor } from './actor.ts';
import { kitOf, openEntry, type OpenedEntry } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** Who reads: mentors and managers get the session plan and the right answers, others do not. */
export type KitAudience = 'mentor' | 'executive';

export interface KitListing {
  readonly entries: readonly KitEntry[];
  /** A manager also sees drafts and what was archived. */
  readonly editable: boolean;
}

/** The modules of a programme's kit that this person may see, built-in ones first. */
export async function listModules(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<KitListing, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'kit.read');
  if (!admitted.ok) return admitted;
  const { scope, standings } = admitted.value;
  const editable = standings.has('manager');
  const entries = await kitOf(ports, scope);
  const visible = entries.filter(({ archived, inForce }) => !archived && inForce !== undefined);
  return ok({ entries: editable ? entries : visible, editable });
}

/**
 * One module: the version in force, or the one that a session was prepared with. Archived modules
 * stay readable by version, so that a session keeps its own; drafts are for their managers.
 */
export async function readModule(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  asked: { readonly programmeId: string; readonly moduleId: string; readonly version?: number },
): Promise<Result<{ readonly module: Module; readonly audience: KitAudience }, Refusal>> {
  const admitted = await admit(ports, actor, asked.programmeId, 'kit.read');
  if (!admitted.ok) return admitted;
  const { scope, standings } = admitted.value;
  const opened = await openEntry(ports, scope, asked.moduleId);
  const { archived, inForce } = opened.entry;
  const current = archived ? undefined : inForce;
  const module = asked.version === undefined ? current : versionOf(opened, asked.version);
  if (module === undefined) return refuse({ code: 'not_found' });
  return ok({ module, audience: audienceOf(standings) });
}

/** What a manager edits: the newest edition, and what a save must say it has seen. */
export async function readForEditing(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  { programmeId, moduleId }: { readonly programmeId: string; readonly moduleId: string },
): Promise<
  Result<{ readonly entry: KitEntry; readonly module: Module; readonly seen: Seen }, Refusal>
> {
  const admitted = await admit(ports, actor, programmeId, 'kit.edit');
  if (!admitted.ok) return admitted;
  const { entry } = await openEntry(ports, admitted.value.scope, moduleId);
  const module = entry.newest?.module ?? entry.builtIn;
  const seen = seenOf(entry);
  if (module === undefined || seen === undefined) return refuse({ code: 'not_found' });
  return ok({ entry, module, seen });
}

/**
 * The module that a session is prepared with, for messages, which nobody asks for: the version it
 * was prepared with before, else the module that the pair agreed on, else the one for its topic.
 */
export async function moduleFor(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  session: {
    readonly moduleId?: string;
    readonly moduleVersion?: number;
    readonly topicId?: TopicId;
  },
): Promise<Module | undefined> {
  const { moduleId, moduleVersion, topicId } = session;
  if (moduleId !== undefined) {
    const opened = await openEntry(ports, scope, moduleId);
    const kept = moduleVersion === undefined ? undefined : versionOf(opened, moduleVersion);
    const module = kept ?? opened.entry.inForce;
    if (module !== undefined) return module;
  }
  return topicId === undefined ? undefined : moduleForTopic(await kitOf(ports, scope), topicId);
}

/** A version that participants may have seen: published, or built in. */
export function versionOf({ entry, stored }: OpenedEntry, wanted: number): Module | undefined {
  const published = stored
    .filter(({ body }) => body.status === 'published')
    .map(({ body }) => body.module);
  const all = entry.builtIn === undefined ? published : [...published, entry.builtIn];
  return all.find(({ version }) => version === wanted);
}

function audienceOf(standings: ReadonlySet<Standing>): KitAudience {
  return standings.has('mentor') || standings.has('manager') ? 'mentor' : 'executive';
}
