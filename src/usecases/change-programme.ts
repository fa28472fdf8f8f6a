import { peopleScope, type Scope } from '../domain/ids.ts';
import {
  archive,
  askingSponsor,
  change,
  checkSettings,
  settingsOf,
  startingOn,
  unarchive,
  versionOf,
  type Programme,
  type ProgrammeSettings,
} from '../domain/programme.ts';
import { checkOptions, type ProgrammeOptions } from '../domain/programme-options.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isLocalDate, localDateOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { settingsFrom, type NewProgramme } from './create-programme.ts';
import { decide, factOf, KEY, listAll, toCreate } from './documents.ts';
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
  const sponsorOid = await accountOf(ports, actor.tenantId, settings.value.sponsor.mail);
  const changed = { by: actor.name, at: ports.clock.now() };
  return decide(ports, 'programme', scope, input.programmeId, (programme) => {
    const how = { seen: input.seen, changed };
    const decided = change(programme, settings.value, input.options, how);
    if (!decided.ok) return refuse({ code: decided.error });
    const { next, asksSponsor } = decided.value;
    if (!asksSponsor) return ok({ next });
    return ok({
      next: sponsorOid === undefined ? next : { ...next, sponsorOid },
      facts: [factOf(ports, scope, { kind: 'charter-submitted' }, String(next.version))],
    });
  });
}

async function accountOf(
  ports: Pick<Ports, 'store'>,
  tenantId: string,
  mail: string,
): Promise<string | undefined> {
  const [known] = await ports.store.find('person', peopleScope(tenantId), KEY.mail(mail));
  return known?.body.oid;
}

/** Asks the sponsor for their word on the charter: once a day, as long as it is not given. */
export async function submitCharter(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<Programme, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  return decide(ports, 'programme', scope, programmeId, (programme) => {
    if (programme.approval !== undefined) return refuse({ code: 'already_approved' });
    const now = ports.clock.now();
    const today = localDateOf(now, programme.timeZone);
    const occurrence = `${versionOf(programme)}/${today}`;
    const submitted = factOf(ports, scope, { kind: 'charter-submitted' }, occurrence);
    return ok({ next: askingSponsor(programme, now), facts: [submitted] });
  });
}

/**
 * A new draft with the same settings, options and modules, and nobody in it but who makes it; on
 * `startsOn` it begins, and lasts as long. Its sponsor is not asked before a manager says so.
 */
export async function duplicateProgramme(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly name: string; readonly startsOn?: string },
): Promise<Result<Programme, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change', 'look');
  if (!admitted.ok) return admitted;
  const { programme, scope } = admitted.value;
  const settings = renamed(programme.body, input);
  const checked = checkSettings(settings);
  if (!checked.ok) return refuse({ code: 'settings_invalid', details: checked.error });
  const id = ports.ids.fresh();
  const { options, sponsorOid } = programme.body;
  const copy: Programme = {
    ...settings,
    id,
    tenantId: actor.tenantId,
    status: 'draft',
    managers: [actor.oid],
    ...(sponsorOid === undefined ? {} : { sponsorOid }),
    ...(options === undefined ? {} : { options }),
    createdAt: ports.clock.now(),
  };
  const into = { tenantId: actor.tenantId, programmeId: id };
  const created = factOf(ports, into, { kind: 'programme-created' });
  const written = await ports.store.commit(into, [toCreate('programme', id, copy)], [created]);
  if (!written.ok) return refuse({ code: 'busy' });
  await copyModules(ports, scope, into);
  return ok(copy);
}

function renamed(
  programme: Programme,
  { name, startsOn }: { readonly name: string; readonly startsOn?: string },
): ProgrammeSettings {
  const settings = { ...settingsOf(programme), name: name.trim() };
  if (startsOn === undefined) return settings;
  // What is no date is kept as it was typed, for the rules to refuse.
  return isLocalDate(startsOn) ? startingOn(settings, startsOn) : { ...settings, startsOn };
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
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change', 'look');
  if (!admitted.ok) return admitted;
  return decide(ports, 'programme', admitted.value.scope, input.programmeId, (programme) =>
    ok({ next: input.archived ? archive(programme) : unarchive(programme) }),
  );
}
