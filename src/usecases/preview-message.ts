import type { Label } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { PairView, Reader } from '../domain/message-parts.ts';
import { checkOptions, type Worded } from '../domain/programme-options.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes, type Instant, type Slot } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { invitationMessage } from './view-invitation.ts';

/** Invented people, who stand for whoever will read the message. */
const SAMPLE = { name: 'Lina Moreau', entity: 'Finance', site: 'Lyon' };
const DAY = 24 * 60;

/**
 * A message as its reader would get it with these words of the programme's own, about invented
 * people. Nothing is sent and nothing is kept; without `words` it is the standard message.
 */
export async function previewMessage(
  ports: Pick<Ports, 'store' | 'links' | 'clock'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly kind: Worded;
    readonly words?: Label;
    readonly locale: Reader['locale'];
  },
): Promise<Result<{ readonly message: Message; readonly reader: Reader }, Refusal>> {
  const { programmeId, kind, words, locale } = input;
  const admitted = await admit(ports, actor, programmeId, 'programme.read');
  if (!admitted.ok) return admitted;
  const programme = admitted.value.programme.body;
  const own = words === undefined ? {} : { [kind]: words };
  const broken = checkOptions({ words: own });
  if (broken.length > 0) return refuse({ code: 'settings_invalid', details: broken });
  const reader = { name: actor.name, locale, timeZone: programme.timeZone };
  const asIs = { ...programme, options: { ...programme.options, words: own } };
  return ok({ message: sampleOf(ports, asIs, kind, words), reader });
}

function sampleOf(
  ports: Pick<Ports, 'links' | 'clock'>,
  programme: Programme,
  kind: Worded,
  words: Label | undefined,
): Message {
  const own = words === undefined ? {} : { words };
  const pair = samplePair(programme);
  switch (kind) {
    case 'invitation':
      return invitationMessage(ports, programme, false);
    case 'proposal':
      return { kind, pair, state: 'open', ...own };
    case 'pair-formed':
      return { kind, pair, slots: sampleSlots(ports.clock.now(), programme), ...own };
    case 'retrospective':
      return { kind, pair, occurrence: 1, ...own };
  }
}

function samplePair(programme: Programme): PairView {
  const { rhythm, sessionMinutes, sessionCount, topics } = programme;
  return {
    programmeId: programme.id,
    programmeName: programme.name,
    pairId: '',
    side: 'mentee',
    other: SAMPLE,
    why: {
      parts: {
        ...{ wantedTopics: 500, inReturn: 0, distance: 150 },
        ...{ availability: 100, language: 50, site: 0 },
      },
      sharedTopics: topics.slice(0, 2).map(({ label }) => label),
      topicsInReturn: [],
      sharedLanguages: [programme.locale],
      sharedHalfDays: ['tue-am', 'thu-pm'],
      sameSite: false,
      otherEntity: true,
    },
    rhythm,
    sessionMinutes,
    sessionCount,
  };
}

function sampleSlots(now: Instant, { sessionMinutes }: Programme): readonly Slot[] {
  return [7, 9].map((days) => {
    const startsAt = addMinutes(now, days * DAY);
    return { startsAt, endsAt: addMinutes(startsAt, sessionMinutes) };
  });
}
