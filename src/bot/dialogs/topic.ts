import { commandWords } from '../../cards/forms/command-words.ts';
import { formCard, noticeCard } from '../../cards/forms/form-card.ts';
import { topicForm } from '../../cards/forms/pair-forms.ts';
import { LONGEST, plain } from '../../cards/plain.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { suggestTopic, type AgendaView } from '../../usecases/suggest-topic.ts';
import { viewMyPairs } from '../../usecases/my-mentoring.ts';
import { again, refusalAnswer, type Asked, type FormAnswer, type FormTurn } from './asked.ts';

const OF_TOPIC: readonly RefusalCode[] = ['topic_required', 'topic_too_long', 'agenda_full'];

/** A message that becomes a topic: with whom, and in which words. */
export async function openTopic(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  return filled(turn, asked, []);
}

export async function submitTopic(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const { ports, actor, reader } = turn;
  const [programmeId = '', pairId = ''] = (asked.pair ?? '').split('/');
  // With nobody chosen the form asks again, with what was typed.
  if (pairId === '') return filled(turn, { ...asked, pair: undefined }, []);
  const { text = '', source = text } = asked;
  const input = { programmeId, pairId, text, source };
  const suggested = await again(() => suggestTopic(ports, actor, input));
  if (!suggested.ok) {
    const { code } = suggested.error;
    return OF_TOPIC.includes(code)
      ? filled(turn, asked, [code])
      : refusalAnswer(suggested.error, reader);
  }
  const t = commandWords(reader.locale).topic;
  const title = t.done(plain(suggested.value.other, LONGEST.name));
  const lines = agendaLines(suggested.value, reader.locale);
  return { drawing: noticeCard({ title, lines }, reader), done: true };
}

/** « Vous : … », one line a topic. */
export function agendaLines(
  { agenda, side, other }: AgendaView,
  locale: 'fr' | 'en',
): readonly string[] {
  const { by } = commandWords(locale).topic;
  const separator = locale === 'fr' ? '\u00a0: ' : ': ';
  return agenda.map((one) => {
    const who = one.by === side ? by.me : by.other(plain(other, LONGEST.name));
    return `${who}${separator}${plain(one.text, LONGEST.line)}`;
  });
}

async function filled(
  { ports, actor, reader, surface }: FormTurn,
  asked: Asked,
  broken: readonly RefusalCode[],
): Promise<FormAnswer> {
  const mine = await viewMyPairs(ports, actor);
  const pairs = mine.pairs
    .filter(({ state }) => state === 'paired')
    .map(({ pair: { programmeId, pairId, other } }) => ({
      programmeId,
      pairId,
      name: other.name,
    }));
  const [first] = pairs;
  if (first === undefined) {
    const t = commandWords(reader.locale).topic;
    return { drawing: noticeCard({ title: t.none, lines: [t.noneText] }, reader), done: true };
  }
  const chosen = asked.pair ?? `${first.programmeId}/${first.pairId}`;
  const { text = '', source = '' } = asked;
  const form = topicForm({ pairs, chosen, text, source, broken }, reader);
  return { drawing: formCard(form, reader, surface), done: false };
}
