import { peopleScope } from '../domain/ids.ts';
import type { Label, Locale } from '../domain/language.ts';
import {
  checkSettings,
  type NamedPerson,
  type Programme,
  type ProgrammeFormat,
  type ProgrammeRefusal,
  type ProgrammeSettings,
  type Rhythm,
} from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { BUILT_IN_TOPICS, type Topic } from '../domain/topic.ts';
import type { Actor } from './actor.ts';
import { factOf, KEY, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';

export interface NewProgramme {
  readonly name: string;
  readonly purpose: string;
  readonly sponsor: NamedPerson;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly format: ProgrammeFormat;
  readonly rhythm: Rhythm;
  readonly sessionMinutes: number;
  readonly sessionCount: number;
  readonly topicIds: readonly string[];
  readonly ownTopics: readonly Label[];
  readonly locale: Locale;
  readonly timeZone: string;
}

/** A new programme, managed by who creates it; its sponsor is asked to approve the charter. */
export async function createProgramme(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NewProgramme,
): Promise<Result<Programme, Refusal>> {
  const id = ports.ids.fresh();
  const checked = settingsFrom(ports, input);
  if (!checked.ok) return refuse({ code: 'settings_invalid', details: checked.error });
  const { sponsor } = checked.value;
  const [known] = await ports.store.find(
    'person',
    peopleScope(actor.tenantId),
    KEY.mail(sponsor.mail),
  );
  const at = ports.clock.now();
  const programme: Programme = {
    ...checked.value,
    id,
    tenantId: actor.tenantId,
    status: 'draft',
    managers: [actor.oid],
    ...(known === undefined ? {} : { sponsorOid: known.body.oid }),
    createdAt: at,
    charterAskedAt: at,
  };
  const scope = { tenantId: actor.tenantId, programmeId: id };
  const written = await ports.store.commit(
    scope,
    [toCreate('programme', id, programme)],
    [
      factOf(ports, scope, { kind: 'programme-created' }),
      factOf(ports, scope, { kind: 'charter-submitted' }),
    ],
  );
  return written.ok ? ok(programme) : refuse({ code: 'busy' });
}

/** The settings that a form amounts to, or every rule it breaks. */
export function settingsFrom(
  ports: Pick<Ports, 'ids'>,
  { topicIds, ownTopics, ...input }: NewProgramme,
): Result<ProgrammeSettings, readonly ProgrammeRefusal[]> {
  const unknown = topicIds.filter((t) => !BUILT_IN_TOPICS.some((known) => known.id === t));
  const sponsor = {
    name: input.sponsor.name.trim(),
    mail: input.sponsor.mail.trim().toLowerCase(),
  };
  const topics = [
    ...BUILT_IN_TOPICS.filter((topic) => topicIds.includes(topic.id)),
    ...ownTopics.map((label): Topic => ownTopic(ports, label)),
  ];
  const checked = checkSettings({ ...input, name: input.name.trim(), sponsor, topics });
  return checked.ok && unknown.length > 0 ? refuse(['topics_required']) : checked;
}

function ownTopic(ports: Pick<Ports, 'ids'>, label: Label): Topic {
  const trimmed = { fr: label.fr.trim(), en: label.en.trim() };
  const id = `own-${ports.ids.hash([trimmed.fr.toLowerCase(), trimmed.en.toLowerCase()])}`;
  return { id, label: trimmed, digcomp: [] };
}
