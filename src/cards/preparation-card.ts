import type { Reader, SessionView } from '../domain/message.ts';
import type { Element } from './adaptive-card.ts';
import { heading, line, strong, wordsFor, type Draft } from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { changes, whenLines } from './session-card.ts';

/** To the mentor a plan in three steps; to the mentee what is coming and one question. */
export function preparationCard(session: SessionView, reader: Reader): Draft {
  const t = wordsFor(reader);
  const name = plain(session.other.name, LONGEST.name);
  return {
    body: [
      heading(t.preparation.title),
      line(t.session.withName(name)),
      ...whenLines(session, reader),
      ...(session.side === 'mentor'
        ? mentorPlan(session, name, reader)
        : menteeQuestion(session, name, reader)),
    ],
    actions: changes(session, reader),
  };
}

function mentorPlan(session: SessionView, name: string, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const topic = topicOf(session, reader);
  const steps = t.preparation.steps(
    topic === undefined ? t.preparation.noTopic : t.quoted(topic),
    name,
    share(session.minutes),
  );
  return [strong(t.preparation.mentorPlan), ...steps.map((step) => line(step))];
}

function menteeQuestion(session: SessionView, name: string, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const topic = topicOf(session, reader);
  const { questions } = t.preparation;
  // A different question each time, the same one however often the card is drawn.
  const question = questions[(session.number - 1) % questions.length] ?? '';
  return [
    line(
      topic === undefined ? t.preparation.comingNoTopic(name) : t.preparation.coming(name, topic),
    ),
    strong(t.preparation.askTitle),
    line(question),
  ];
}

function topicOf(session: SessionView, reader: Reader): string | undefined {
  return session.topic && plain(session.topic[reader.locale], LONGEST.label);
}

/** A sixth to open, a sixth to close, in steps of five minutes; practice takes the rest. */
function share(minutes: number): readonly [number, number, number] {
  const edge = Math.max(2, Math.round(minutes / 6 / 5) * 5);
  return [edge, minutes - 2 * edge, edge];
}
