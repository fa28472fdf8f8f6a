import type { AnswersWire, EnrolmentWire } from '../../wire/enrolment.ts';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import type { EnrolmentStep, FormAnswers } from './enrolment-form.ts';
import { useEnrolmentWords, useVolunteerWords } from './words.ts';

/** What was answered to a question, in words; empty where nothing was. */
export function useSaid(
  view: Pick<EnrolmentWire, 'topics'>,
): (step: EnrolmentStep, answers: FormAnswers) => string {
  const words = useVolunteerWords();
  const common = useCommonWords();
  const { placement } = useEnrolmentWords();
  const { formats } = useLanguage();
  const label = useLabel();
  const topics = (placed: AnswersWire['offers']) =>
    placed
      .map((one) => {
        const topic = view.topics.find(({ id }) => id === one.topicId);
        const name = topic === undefined ? one.topicId : label(topic.label);
        return `${name}\u00a0· ${placement[one.placement]}`;
      })
      .join('\n');
  const said: Readonly<Record<EnrolmentStep, (answers: FormAnswers) => string>> = {
    role: ({ role }) => (role === undefined ? '' : words.role[role].label),
    offers: ({ offers }) => topics(offers),
    wants: ({ wants }) => topics(wants),
    you: ({ entity, site, languages }) =>
      [entity, site, formats.list(languages.map((code) => formats.language(code)))]
        .filter((part) => part !== '')
        .join(' · '),
    times: ({ halfDays, timeZone }) =>
      `${formats.list(halfDays.map((at) => common.halfDay[at]))} (${timeZone.replaceAll('_', ' ')})`,
    hopes: ({ hopes, format }) =>
      [hopes, words.prefers(common.format[format])].filter((part) => part !== '').join('\n'),
    avoids: ({ avoids }) => avoids.join('\n') || words.nobody,
    consent: () => words.consent,
  };
  return (step, answers) => said[step](answers);
}
