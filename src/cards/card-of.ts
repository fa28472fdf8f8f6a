import type { Message } from '../domain/message.ts';
import type { Reader } from '../domain/message-parts.ts';
import { finish, type Draft, type Rendered } from './build.ts';
import {
  charterCard,
  proposalCard,
  proposalClosedCard,
  proposalsWithdrawnCard,
} from './proposal-card.ts';
import { feedbackCard, nothingToReviewCard } from './feedback-card.ts';
import { myPairsCard, nextSessionsCard, welcomeBackCard } from './list-cards.ts';
import { pairFormedCard, planCard } from './plan-card.ts';
import { preparationCard } from './preparation-card.ts';
import { digestCard, type Part } from './digest-card.ts';
import { assistantCard, cancelledCard, sessionCard } from './session-card.ts';
import { missedCard, startCard, swappedCard } from './session-events.ts';
import { agreementCard } from './agreement-card.ts';
import { checkInCard } from './check-in-card.ts';
import { coachCard, coachedCard, coachedListCard, resumedCoachCard } from './coach-card.ts';
import { badgeCard, endedCard, restCard, silenceCard } from './pair-card.ts';
import {
  invitationCard,
  managerDigestCard,
  mentorSelectedCard,
  needCard,
  sponsorSummaryCard,
} from './programme-cards.ts';
import {
  helpCard,
  languageCard,
  notUnderstoodCard,
  pauseCard,
  refusedCard,
  resumedCard,
  welcomeCard,
} from './service-cards.ts';

/**
 * The card and the plain text of a message, for one reader: Adaptive Cards 1.5, at most six
 * actions, in the reader's language and on the reader's clock. A new kind of message is a type error here.
 */
export function cardOf(message: Message, reader: Reader): Rendered {
  return finish(reader, draftOf(message, reader));
}

/** A message as one part of another, with the one thing to do about it. */
function partOf(message: Message, reader: Reader): Part {
  const draft = draftOf(message, reader);
  return { draft, main: draft.main ?? draft.refresh ?? draft.actions?.[0] };
}

function draftOf(message: Message, reader: Reader): Draft {
  switch (message.kind) {
    case 'welcome':
      return welcomeCard(message, reader);
    case 'help':
      return helpCard(reader);
    case 'not-understood':
      return notUnderstoodCard(message, reader);
    case 'charter':
      return charterCard(message, reader);
    case 'proposal':
      return proposalCard(message, reader);
    case 'proposal-closed':
      return proposalClosedCard(message, reader);
    case 'proposals-withdrawn':
      return proposalsWithdrawnCard(message, reader);
    case 'invitation':
      return invitationCard(message, reader);
    case 'mentor-selected':
      return mentorSelectedCard(message, reader);
    case 'agreement-to-sign':
    case 'agreement-in-force':
    case 'agreement-reminder':
      return agreementCard(message.agreement, reader);
    case 'pair-formed':
      return pairFormedCard(message, reader);
    case 'my-pairs':
      return myPairsCard(message, reader);
    case 'plan-session':
      return planCard(message, reader);
    case 'session-proposed':
    case 'session-planned':
      return sessionCard(message.session, reader);
    case 'session-cancelled':
      return cancelledCard(message, reader);
    case 'assistant-acted':
      return assistantCard(message, reader);
    case 'session-missed':
      return missedCard(message, reader);
    case 'session-start':
      return startCard(message, reader);
    case 'roles-swapped':
      return swappedCard(message.session, reader);
    case 'next-sessions':
      return nextSessionsCard(message, reader);
    case 'preparation':
      return preparationCard(message, reader);
    case 'feedback-request':
      return feedbackCard(message, reader);
    case 'digest':
      return digestCard(
        message.parts.map((part) => partOf(part, reader)),
        reader,
      );
    case 'check-in':
    case 'mid-course':
    case 'retrospective':
      return checkInCard(message, reader);
    case 'silence':
      return silenceCard(message, reader);
    case 'pair-paused':
    case 'pair-resumed':
      return restCard(message, reader);
    case 'pair-ended':
      return endedCard(message, reader);
    case 'badge':
      return badgeCard(message, reader);
    case 'coach-proposed':
    case 'coach-accepted':
    case 'coach-ended':
      return coachCard(message.coach, reader);
    case 'coach-resumed':
      return resumedCoachCard(message.coach, reader);
    case 'coach-invited':
    case 'coach-over':
    case 'coached-again':
    case 'coach-shared':
    case 'coach-session':
      return coachedCard(message, reader);
    case 'coached':
      return coachedListCard(message.pairs, reader);
    case 'welcome-back':
      return welcomeBackCard(message, reader);
    case 'sessions-fail':
    case 'help-asked':
      return needCard(message, reader);
    case 'manager-digest':
      return managerDigestCard(message, reader);
    case 'sponsor-summary':
      return sponsorSummaryCard(message, reader);
    case 'nothing-to-review':
      return nothingToReviewCard(reader);
    case 'pause':
      return pauseCard(message, reader);
    case 'resumed':
      return resumedCard(reader);
    case 'language':
      return languageCard(reader);
    case 'refused':
      return refusedCard(message, reader);
  }
}
