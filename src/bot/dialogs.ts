import { openAgreement, submitAgreement } from './dialogs/agreement.ts';
import { Asked, type FormAnswer, type FormTurn } from './dialogs/asked.ts';
import { openEnrolment, submitEnrolment } from './dialogs/enrol.ts';
import { openCheckIn, openFeedback, submitCheckIn, submitFeedback } from './dialogs/feedback.ts';
import { openTopic, submitTopic } from './dialogs/topic.ts';

type Handle = (turn: FormTurn, asked: Asked) => Promise<FormAnswer>;

const FORMS: {
  readonly [K in Asked['form']]: { readonly open: Handle; readonly submit: Handle };
} = {
  enrol: { open: openEnrolment, submit: submitEnrolment },
  agreement: { open: openAgreement, submit: submitAgreement },
  feedback: { open: openFeedback, submit: submitFeedback },
  'check-in': { open: openCheckIn, submit: submitCheckIn },
  topic: { open: openTopic, submit: submitTopic },
};

/** A form opened or sent, in a dialog or in the chat; undefined when the data is no form's. */
export async function answerForm(
  turn: FormTurn,
  data: unknown,
  act: 'open' | 'submit',
): Promise<FormAnswer | undefined> {
  const asked = Asked.safeParse(data);
  return asked.success ? FORMS[asked.data.form][act](turn, asked.data) : undefined;
}
