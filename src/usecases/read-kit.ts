import type { Module } from '../domain/kit.ts';
import { checkModule } from '../domain/kit/check.ts';
import { moduleForTopic, seenOf, type KitEntry, type Seen } from '../domain/kit/edition.ts';
import type { KitFault } from '../domain/kit/fault.ts';
import { historyOf, type VersionLine } from '../domain/kit/history.ts';
import type { Scope } from '../domain/ids.ts';
import type { Standing } from '../domain/policy.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { TopicId } from '../domain/topic.ts';
import type { Actor } from './actor.ts';
import { kitOf, openEntry, topicsOf, type OpenedEntry } from './kit-of.ts';
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
  const editable = standings.has('manager') || standings.has('deputy');
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

export interface ModuleToEdit {
  readonly entry: KitEntry;
  readonly module: Module;
  /** What a save must say it has seen: the newest edition, whichever version was asked for. */
  readonly seen: Seen;
  /** What stands in the way of publishing this module as it is. */
  readonly faults: readonly KitFault[];
}

/** What a manager edits: the newest edition, a draft included, or an earlier one to take up again. */
export async function readForEditing(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  asked: { readonly programmeId: string; readonly moduleId: string; readonly version?: number },
): Promise<Result<ModuleToEdit, Refusal>> {
  const admitted = await admit(ports, actor, asked.programmeId, 'kit.edit', 'look');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const opened = await openEntry(ports, scope, asked.moduleId);
  const { entry } = opened;
  const newest = entry.newest?.module ?? entry.builtIn;
  const isNewest = asked.version === undefined || asked.version === newest?.version;
  const module = isNewest ? newest : versionOf(opened, asked.version ?? 0);
  const seen = seenOf(entry);
  if (module === undefined || seen === undefined) return refuse({ code: 'not_found' });
  return ok({ entry, module, seen, faults: checkModule(module, topicsOf(programme.body)) });
}

/** Every version of a module with who made it, for those who edit it. */
export async function readHistory(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  asked: { readonly programmeId: string; readonly moduleId: string },
): Promise<Result<readonly VersionLine[], Refusal>> {
  const admitted = await admit(ports, actor, asked.programmeId, 'kit.edit', 'look');
  if (!admitted.ok) return admitted;
  const { entry, stored } = await openEntry(ports, admitted.value.scope, asked.moduleId);
  const editions = stored.map(({ body }) => body);
  const lines = historyOf(entry, editions);
  return lines.length === 0 ? refuse({ code: 'not_found' }) : ok(lines);
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
  const isInside = standings.has('manager') || standings.has('deputy');
  return standings.has('mentor') || isInside ? 'mentor' : 'executive';
}
