import {
  archive,
  change,
  checkOptions,
  unarchive,
  type Programme,
  type ProgrammeOptions,
} from '../domain/programme.ts';
import type { Scope } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { createProgramme, settingsFrom, type NewProgramme } from './create-programme.ts';
import { decide, factOf, listAll, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Changes a programme's settings. Another purpose or another sponsor needs the sponsor's approval
 * again before anything is published; `seen` is the version that the form was filled from.
 */
export async function changeProgramme(
  ports: Needs,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly settings: NewProgramme;
    readonly options: ProgrammeOptions;
    readonly seen: number;
  },
): Promise<Result<Programme, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const settings = settingsFrom(ports, input.settings);
  const broken = [...(settings.ok ? [] : settings.error), ...checkOptions(input.options)];
  if (!settings.ok || broken.length > 0) {
    return refuse({ code: 'settings_invalid', details: broken });
  }
  return decide(ports, 'programme', scope, input.programmeId, (programme) => {
    const changed = change(programme, settings.value, input.options, input.seen);
    if (!changed.ok) return refuse({ code: changed.error });
    const next = changed.value;
    const asksAgain = next.approval === undefined;
    const submitted = factOf(ports, scope, { kind: 'charter-submitted' }, String(next.version));
    return ok({ next, ...(asksAgain ? { facts: [submitted] } : {}) });
  });
}

/** A new draft with the same settings and options, and nobody in it. */
export async function duplicateProgramme(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly name: string },
): Promise<Result<Programme, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  const { topics, options, ...settings } = admitted.value.programme.body;
  const { sponsor, purpose, startsOn, endsOn, format, rhythm, locale, timeZone } = settings;
  const { sessionMinutes, sessionCount } = settings;
  const copy = await createProgramme(ports, actor, {
    name: input.name,
    ...{ sponsor, purpose, startsOn, endsOn, format, rhythm, locale, timeZone },
    ...{ sessionMinutes, sessionCount },
    topicIds: topics.filter(({ id }) => !id.startsWith('own-')).map(({ id }) => id),
    ownTopics: topics.filter(({ id }) => id.startsWith('own-')).map(({ label }) => label),
  });
  if (!copy.ok) return copy;
  const scope = { tenantId: actor.tenantId, programmeId: copy.value.id };
  await copyModules(ports, admitted.value.scope, scope);
  return decide(ports, 'programme', scope, copy.value.id, (programme) =>
    ok({ next: options === undefined ? programme : { ...programme, options } }),
  );
}

/** The template's own modules, as they are in force there. */
async function copyModules(ports: Pick<Ports, 'store'>, from: Scope, to: Scope): Promise<void> {
  for (const { id, body } of await listAll(ports, 'module', from)) {
    await ports.store.commit(to, [toCreate('module', id, body)]);
  }
}

/** Puts a programme away, or takes it out again. Nothing in it is lost. */
export async function putAway(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly archived: boolean },
): Promise<Result<Programme, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  return decide(ports, 'programme', admitted.value.scope, input.programmeId, (programme) =>
    ok({ next: input.archived ? archive(programme) : unarchive(programme) }),
  );
}
