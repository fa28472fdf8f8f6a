import type { Fact, FactBody } from '../domain/facts.ts';
import type { Message } from '../domain/message.ts';
import type { NeedOfHelp, SponsorFigures } from '../domain/message-parts.ts';
import { otherSide } from '../domain/pair.ts';
import { mayMentor } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import { addDays, localDateOf, type LocalDate } from '../domain/time.ts';
import { SMALLEST_GROUP } from '../domain/feedback.ts';
import { TRAINING_PATH } from '../kit/training-path.ts';
import {
  toAccount,
  toManagers,
  toParticipant,
  type Addressed,
  type MessageNeeds,
} from './addressed.ts';
import { charterMessage } from './approve-charter.ts';
import { KEY, listAll } from './documents.ts';
import { TAB_PATHS } from './tab-paths.ts';
import { dashboardIn, sponsorPageOf, type SponsorPage } from './view-dashboard.ts';
import { invitationMessage } from './view-invitation.ts';
import { pairContext, personOn } from './views.ts';

type Of<K extends FactBody['kind']> = Extract<FactBody, { readonly kind: K }>;
type Answer = Promise<readonly Addressed[]>;

async function programmeOf(ports: MessageNeeds, { scope }: Fact): Promise<Programme | undefined> {
  return (await ports.store.get('programme', scope, scope.programmeId))?.body;
}

export async function ofCharter(ports: MessageNeeds, fact: Fact): Answer {
  const programme = await programmeOf(ports, fact);
  if (programme === undefined) return [];
  const message = programme.approval === undefined ? charterMessage(programme) : undefined;
  return toSponsor(ports, programme, 'charter', message);
}

async function toSponsor(
  ports: MessageNeeds,
  programme: Programme,
  kind: Message['kind'],
  message: Message | undefined,
): Answer {
  const { sponsor, sponsorOid: oid } = programme;
  const recipient = { to: 'sponsor', oid, name: sponsor.name };
  return [{ ...(await toAccount(ports, programme, recipient)), kind, message }];
}

/** Nothing when the run was published again meanwhile: a new proposal says more. */
export async function ofWithdrawal(
  ports: MessageNeeds,
  fact: Fact,
  { runId, publication, to }: Of<'proposals-withdrawn'>,
): Answer {
  const { scope } = fact;
  const [programme, run, participant] = await Promise.all([
    programmeOf(ports, fact),
    ports.store.get('matchRun', scope, runId),
    ports.store.get('participant', scope, to),
  ]);
  if (programme === undefined || run === undefined || participant === undefined) return [];
  const kind = 'proposals-withdrawn';
  const isLatest = 'publications' in run.body && run.body.publications === publication;
  const message = isLatest ? ({ kind, programmeName: programme.name } as const) : undefined;
  return [{ ...(await toParticipant(ports, scope, participant.body)), kind, message }];
}

/** To somebody who is no participant: by their account once it is known, and not after they enrolled. */
export async function ofInvitation(
  ports: MessageNeeds,
  fact: Fact,
  { invitationId }: Of<'invited'>,
): Answer {
  const { scope } = fact;
  const [programme, invitation] = await Promise.all([
    programmeOf(ports, fact),
    ports.store.get('invitation', scope, invitationId),
  ]);
  if (programme === undefined || invitation === undefined) return [];
  const { mail, name } = invitation.body;
  const people = { tenantId: scope.tenantId };
  const [known] = await ports.store.find('person', people, KEY.mail(mail));
  const oid = invitation.body.oid ?? known?.body.oid;
  const enrolled = await ports.store.find('participant', scope, KEY.mail(mail));
  const kind = 'invitation';
  const isOpen = enrolled.length === 0 && programme.status !== 'archived';
  const recipient = { to: `invited:${invitationId}`, oid, name };
  return [
    {
      ...(await toAccount(ports, programme, recipient)),
      kind,
      message: isOpen ? invitationMessage(ports, programme, false) : undefined,
    },
  ];
}

/** The mentor is told with what is left to do; nothing once the training is done. */
export async function ofSelection(
  ports: MessageNeeds,
  fact: Fact,
  { participantId }: Of<'mentor-selected'>,
): Answer {
  const { scope } = fact;
  const programme = await programmeOf(ports, fact);
  const participant = (await ports.store.get('participant', scope, participantId))?.body;
  if (programme === undefined || participant === undefined) return [];
  const { preparation, status, profile } = participant;
  const isSelected = status === 'enrolled' && preparation?.selectedAt !== undefined;
  const kind = 'mentor-selected';
  const passed = preparation?.trained ?? {};
  const isTrained = preparation?.trainedAt !== undefined;
  const message: Message = {
    kind,
    programmeName: programme.name,
    required: programme.options?.training === 'required',
    passed: isTrained
      ? TRAINING_PATH.length
      : TRAINING_PATH.filter(({ id }) => id in passed).length,
    units: TRAINING_PATH.length,
    url: ports.links.tab(TAB_PATHS.training(programme.id)),
  };
  const isWanted = isSelected && mayMentor(profile.role);
  return [
    {
      ...(await toParticipant(ports, scope, participant)),
      kind,
      message: isWanted ? message : undefined,
    },
  ];
}

/** Managers hear that help was asked for and by whom; never of what was said. */
export async function ofHelpAsked(
  ports: MessageNeeds,
  fact: Fact,
  { pairId, checkInId }: Of<'help-asked'>,
): Answer {
  const context = await pairContext(ports, fact.scope, pairId);
  const asked = (await ports.store.get('checkIn', fact.scope, checkInId))?.body;
  if (context === undefined || asked === undefined) return [];
  const { programme } = context;
  const names = [asked.side, otherSide(asked.side)].map(
    (side) => personOn(context, side).profile.name,
  );
  return toManagers(ports, programme, {
    kind: 'help-asked',
    programmeName: programme.name,
    people: names,
    url: ports.links.tab(TAB_PATHS.dashboard(programme.id)),
  });
}

/** Two sessions in a row did not take place: no word of who cancelled. */
export async function ofFailures(
  ports: MessageNeeds,
  fact: Fact,
  { pairId }: Of<'sessions-fail'>,
): Answer {
  const context = await pairContext(ports, fact.scope, pairId);
  if (context === undefined) return [];
  const { programme, mentor, mentee } = context;
  return toManagers(ports, programme, {
    kind: 'sessions-fail',
    programmeName: programme.name,
    people: [mentor.profile.name, mentee.profile.name],
    url: ports.links.tab(TAB_PATHS.dashboard(programme.id)),
  });
}

const WEEK_DAYS = 7;

/** Pairs that need help, once a week; a week without any is a week without a message. */
export async function ofManagerDigest(
  ports: MessageNeeds,
  fact: Fact,
  { on }: Of<'manager-digest-due'>,
): Answer {
  const programme = await programmeOf(ports, fact);
  if (programme === undefined) return [];
  const needs = await needsOf(ports, fact, programme, on);
  if (needs.length === 0) return [];
  return toManagers(ports, programme, {
    kind: 'manager-digest',
    programmeName: programme.name,
    needs,
    url: ports.links.tab(TAB_PATHS.dashboard(programme.id)),
  });
}

async function needsOf(
  ports: MessageNeeds,
  { scope }: Fact,
  programme: Programme,
  on: LocalDate,
): Promise<readonly NeedOfHelp[]> {
  const { dashboard, people } = await dashboardIn(ports, scope);
  const name = (id: string): string => people.get(id)?.profile.name ?? '';
  const asked = (await listAll(ports, 'checkIn', scope))
    .map(({ body }) => body)
    .filter(
      ({ wantsHelp, at }) =>
        wantsHelp && localDateOf(at, programme.timeZone) >= addDays(on, -WEEK_DAYS),
    );
  const askers = [...new Set(asked.map(({ by }) => by))];
  return [
    ...askers.map((id) => ({ code: 'help-asked' as const, people: [name(id)] })),
    ...dashboard.toHelp.map(({ code, people: ids }) => ({ code, people: ids.map(name) })),
  ];
}

/** One page of sums for the sponsor, of the month before. */
export async function ofSponsorSummary(
  ports: MessageNeeds,
  fact: Fact,
  { on }: Of<'sponsor-summary-due'>,
): Answer {
  const programme = await programmeOf(ports, fact);
  if (programme === undefined) return [];
  const lastMonth = `${addDays(`${on.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  return toSponsor(ports, programme, 'sponsor-summary', {
    kind: 'sponsor-summary',
    programmeName: programme.name,
    month: lastMonth,
    figures: figuresOf(await sponsorPageOf(ports, programme)),
    url: ports.links.tab(TAB_PATHS.sponsor(programme.id)),
  });
}

/** A sum that fewer than five stand behind is kept back, and so is one that would give it away. */
function figuresOf(page: SponsorPage): SponsorFigures {
  const enough = (n: number): boolean => n >= SMALLEST_GROUP;
  const { people, pairs, sessionsHeld, newLinks, satisfaction } = page;
  const rest = pairs - newLinks;
  return {
    ...(enough(people) ? { people } : {}),
    ...(enough(pairs) ? { pairs, sessionsHeld } : {}),
    ...(enough(pairs) && enough(newLinks) && (rest === 0 || enough(rest)) ? { newLinks } : {}),
    ...(satisfaction === undefined ? {} : { satisfaction }),
  };
}
