import type { Message, Reader } from '../domain/message.ts';
import { finish, type Draft, type Rendered } from './build.ts';
import {
  charterCard,
  proposalCard,
  proposalClosedCard,
  proposalsWithdrawnCard,
} from './proposal-card.ts';
import { feedbackCard, nothingToReviewCard } from './feedback-card.ts';
import { myPairsCard, nextSessionsCard } from './list-cards.ts';
import { pairFormedCard, planCard } from './plan-card.ts';
import { preparationCard } from './preparation-card.ts';
import { digestCard, type Part } from './digest-card.ts';
import { cancelledCard, sessionCard, viewSession } from './session-card.ts';
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
  if (message.kind !== 'preparation') return { draft, main: draft.refresh };
  return { draft, main: viewSession(message.session, reader) };
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
      return cancelledCard(message.session, reader);
    case 'next-sessions':
      return nextSessionsCard(message, reader);
    case 'preparation':
      return preparationCard(message.session, reader);
    case 'feedback-request':
      return feedbackCard(message, reader);
    case 'digest':
      return digestCard(
        message.parts.map((part) => partOf(part, reader)),
        reader,
      );
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
