import { RATINGS } from '../domain/feedback.ts';
import type { Message } from '../domain/message.ts';
import type { Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { openDialog } from './forms/form-card.ts';
import { heading, line, primary, subtle, wordsFor, type Draft } from './build.ts';
import { pauseSeries, resumeSeries } from './pair-actions.ts';
import { LONGEST, plain } from './plain.ts';
import { sessionLines } from './session-card.ts';
import { execute, INPUTS } from './verbs.ts';

type Request = Extract<Message, { readonly kind: 'feedback-request' }>;

/**
 * One tap gives the rating and says that the session took place; the line above is optional and
 * leaves with it. So: three taps at most.
 */
export function feedbackCard(message: Request, reader: Reader): Draft {
  const t = wordsFor(reader);
  const { session, given } = message;
  if (given !== undefined) return givenCard(message, given, reader);
  const ids = { programmeId: session.programmeId, sessionId: session.sessionId };
  return {
    body: [
      heading(t.feedback.title),
      line(t.session.withName(plain(session.other.name, LONGEST.name))),
      ...sessionLines(session, reader),
      { type: 'Input.Text', id: INPUTS.line, label: t.feedback.line, maxLength: LONGEST.line },
      line(t.feedback.scale),
      {
        type: 'ActionSet',
        spacing: 'small',
        actions: RATINGS.map((rating) =>
          execute(
            'feedback.give',
            String(rating),
            { ...ids, tookPlace: true, rating },
            { tooltip: t.feedback.rate(rating) },
          ),
        ),
      },
      {
        type: 'ActionSet',
        spacing: 'small',
        actions: [execute('feedback.give', t.feedback.didNot, { ...ids, tookPlace: false })],
      },
      subtle(t.feedback.readers),
    ],
    refresh: execute('feedback.view', t.act.see, ids),
  };
}

export function nothingToReviewCard(reader: Reader): Draft {
  const t = wordsFor(reader);
  return {
    body: [heading(t.feedback.nothing), line(t.feedback.nothingText)],
    actions: [
      primary(execute('help.next', t.act.nextSessions)),
      execute('help.pairs', t.act.myPairs),
    ],
  };
}

function givenCard(
  { session, then }: Request,
  given: NonNullable<Request['given']>,
  reader: Reader,
): Draft {
  const t = wordsFor(reader);
  const { programmeId, sessionId, pairId } = session;
  const { missed } = catalogueOf(reader.locale).prompts;
  const isPaused = then?.paused === true;
  const agreed = then && (isPaused ? missed.paused : missed.pick[then.afterMissed]);
  const isRated = given.rating !== undefined;
  const said =
    given.rating === undefined ? t.feedback.givenHeld : t.feedback.givenRating(given.rating);
  return {
    body: [
      heading(t.feedback.thanks),
      line(t.session.withName(plain(session.other.name, LONGEST.name))),
      ...sessionLines(session, reader),
      line(given.tookPlace ? said : (agreed ?? t.feedback.givenMissed)),
      ...(given.line === undefined ? [] : [line(t.quoted(plain(given.line, LONGEST.line)))]),
      ...(isRated || given.line !== undefined ? [subtle(t.feedback.readers)] : []),
    ],
    actions: isPaused
      ? [primary(resumeSeries(session, reader))]
      : [
          primary(execute('help.plan', t.act.plan, { programmeId, pairId })),
          openDialog(catalogueOf(reader.locale).prompts.act.mendFeedback, {
            form: 'feedback',
            programmeId,
            sessionId,
          }),
          ...(agreed === undefined ? [] : [pauseSeries(session, reader)]),
        ],
    refresh: execute('feedback.view', t.act.see, { programmeId, sessionId }),
  };
}
