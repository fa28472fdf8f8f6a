import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { Actor } from '../usecases/actor.ts';
import { signAgreement } from '../usecases/agree.ts';
import { viewAgreementCard } from '../usecases/agreement-message.ts';
import { viewCheckInCard } from '../usecases/check-in-message.ts';
import { giveCheckIn, viewCheckIn, type NamedCheckIn } from '../usecases/check-in.ts';
import { pausePair, resumePair } from '../usecases/live-pair.ts';
import type { Ports } from '../usecases/ports.ts';
import { viewRest } from '../usecases/rest-message.ts';
import { viewInvitation } from '../usecases/view-invitation.ts';
import type { Intent } from './intent.ts';
import { settled } from './settled.ts';

type Living = Extract<
  Intent,
  {
    kind:
      | 'view-invitation'
      | 'enrol'
      | 'view-agreement'
      | 'sign-agreement'
      | 'view-check-in'
      | 'check-in'
      | 'ask-help'
      | 'view-rest'
      | 'rest'
      | 'take-up';
  }
>;

/** What concerns an invitation, an agreement, a check-in, or the rest of a pair. */
export async function answerOfLife(
  ports: Ports,
  actor: Actor,
  wish: Living,
): Promise<Result<Message, Refusal>> {
  switch (wish.kind) {
    case 'view-invitation':
    case 'enrol':
      return viewInvitation(ports, actor, wish.programmeId);
    case 'view-agreement':
      return viewAgreementCard(ports, actor, wish);
    case 'sign-agreement':
      return settled(await signAgreement(ports, actor, wish), () =>
        viewAgreementCard(ports, actor, wish),
      );
    case 'view-check-in':
      return viewCheckInCard(ports, actor, namedOf(wish));
    case 'check-in': {
      const { mood, line } = wish;
      const given = { ...namedOf(wish), mood, ...(line === undefined ? {} : { line }) };
      return settled(await giveCheckIn(ports, actor, given), () =>
        viewCheckInCard(ports, actor, namedOf(wish)),
      );
    }
    case 'ask-help':
      return askHelp(ports, actor, namedOf(wish), wish.line);
    case 'view-rest':
      return viewRest(ports, actor, wish);
    case 'rest':
      await pausePair(ports, actor, wish);
      // Done, or refused because the pair is over: how it stands says either.
      return viewRest(ports, actor, wish);
    case 'take-up':
      await resumePair(ports, actor, wish);
      return viewRest(ports, actor, wish);
  }
}

/** Help may be asked for before or after the tap that says how it goes: what was said stays. */
async function askHelp(
  ports: Ports,
  actor: Actor,
  named: NamedCheckIn,
  said: string | undefined,
): Promise<Result<Message, Refusal>> {
  const before = await viewCheckIn(ports, actor, named);
  if (!before.ok) return before;
  const { mood = 'stuck', line = said } = before.value.given ?? {};
  const asked = { ...named, mood, wantsHelp: true, ...(line === undefined ? {} : { line }) };
  return settled(await giveCheckIn(ports, actor, asked), () =>
    viewCheckInCard(ports, actor, named),
  );
}

function namedOf({
  programmeId,
  pairId,
  check,
  occurrence,
}: Extract<Living, { readonly check: unknown }>): NamedCheckIn {
  return { programmeId, pairId, kind: check, occurrence };
}
