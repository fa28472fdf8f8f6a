import type { Locale } from '../domain/language.ts';
import { topicOf } from '../domain/programme.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { MyData, MyProgrammeData } from '../usecases/collect-my-data.ts';

type Row = readonly [label: string, value: string];

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.6 'Segoe UI',system-ui,sans-serif;
max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}h2{margin-top:2.5rem;border-bottom:1px solid}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.4rem 1.25rem;margin:0}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
@media(max-width:34rem){dl{display:block}dd{margin-bottom:.75rem}}`;

/** Everything about somebody as a page of its own, which any browser reads without a network. */
export function myDataPage(data: MyData, locale: Locale): string {
  const t = catalogueOf(locale).myDataFile;
  const day = dayIn(locale, data.account?.timeZone);
  const name = data.account?.name ?? data.names[0] ?? '';
  const parts = [
    `<p>${escaped(t.made(name, day(data.at)))} ${escaped(t.same)}</p>`,
    `<p>${escaped(t.notHere)}</p>`,
    section('h2', t.account, accountRows(data, locale)),
    ...data.programmes.map((one) => programmePart(one, locale, day)),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,
initial-scale=1"><title>${escaped(t.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(t.title)}</h1>
${parts.join('\n')}
</main></body></html>
`;
}

function accountRows({ account, contact, names, mails }: MyData, locale: Locale): readonly Row[] {
  const t = catalogueOf(locale).myDataFile;
  const day = dayIn(locale, account?.timeZone);
  const installed = account?.conversation?.installedAt;
  return [
    [t.name, names.join('\n')],
    [t.mail, mails.join('\n')],
    [t.oid, account?.oid ?? ''],
    [t.language, account?.locale ?? ''],
    [t.timeZone, account?.timeZone ?? ''],
    [t.pausedUntil, account?.pausedUntil ?? ''],
    [t.conversation, installed === undefined ? '' : t.installedAt(day(installed))],
    [
      t.lastMessages,
      contact === undefined ? '' : String(contact.sent.length + contact.unsolicited.length),
    ],
  ];
}

type Day = (instant: string) => string;

function programmePart(one: MyProgrammeData, locale: Locale, day: Day): string {
  const { myDataFile: t, common } = catalogueOf(locale);
  const { programme } = one;
  const rows: readonly Row[] = [
    [t.state, common.programmeStatus[programme.status]],
    [t.dates, `${day(programme.startsOn)} – ${day(programme.endsOn)}`],
    [t.roles, one.roles.map((role) => t.role[role]).join(', ')],
    [t.invited, one.invitations.map(({ invitedAt }) => day(invitedAt)).join('\n')],
    [t.imported, one.imported.length === 0 ? '' : String(one.imported.length)],
    [t.traced, one.importTraces.length === 0 ? '' : String(one.importTraces.length)],
    [t.draft, one.draft === undefined ? '' : day(one.draft.savedAt)],
    [t.feedback, one.feedback.map((said) => feedbackLine(said, locale, day)).join('\n')],
    [t.checkIns, one.checkIns.map((said) => checkInLine(said, locale, day)).join('\n')],
    [t.privateNotes, one.privateNotes.map(({ text }) => text).join('\n\n')],
    [
      t.questionnaires,
      named(
        one.questionnaires.map(({ moduleId }) => moduleId),
        one.titles.modules,
        locale,
      ),
    ],
    [t.matchRuns, one.matchRuns.map(({ at }) => day(at)).join(', ')],
    [t.messages, one.messages.length === 0 ? '' : `${one.messages.length} (${t.messagesNote})`],
    [t.badges, one.learning.badges.map(({ issuedAt }) => day(issuedAt)).join(', ')],
    [t.lms, one.learning.lmsAccounts.map(({ name }) => name).join(', ')],
    [
      t.statements,
      one.learning.statements.length === 0 ? '' : String(one.learning.statements.length),
    ],
  ];
  return [
    section('h2', `${t.programme} « ${programme.name} »`, rows),
    ...one.signUps.map((signUp) => section('h3', t.signUp, signUpRows(signUp, one, locale, day))),
    ...one.pairs.map((pair) => pairPart(pair, one, locale, day)),
  ].join('\n');
}

function feedbackLine(
  { at, rating, line = '' }: MyProgrammeData['feedback'][number],
  locale: Locale,
  day: Day,
): string {
  const t = catalogueOf(locale).myDataFile;
  return [day(at), rating === undefined ? '' : t.rating(rating), line]
    .filter((part) => part !== '')
    .join(' · ');
}

function checkInLine(
  { at, mood, line = '' }: MyProgrammeData['checkIns'][number],
  locale: Locale,
  day: Day,
): string {
  const { checkIn } = catalogueOf(locale).together;
  return [day(at), checkIn.mood[mood], line].filter((part) => part !== '').join(' · ');
}

function signUpRows(
  { profile, enrolledAt, hopes = '', delegateMail = '', preparation }: SignUp,
  { titles }: MyProgrammeData,
  locale: Locale,
  day: Day,
): readonly Row[] {
  const { myDataFile: t, common } = catalogueOf(locale);
  const opinion = preparation?.managerOpinion;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return [
    [t.enrolledAt, day(enrolledAt)],
    [t.asRole, common.role[profile.role]],
    [t.level, common.level[profile.level]],
    [t.entity, profile.entity],
    [t.site, profile.site],
    [t.languages, profile.languages.map((code) => languages.of(code) ?? code).join(', ')],
    [t.offers, topics(profile.offers, titles.topics, locale)],
    [t.wants, topics(profile.wants, titles.topics, locale)],
    [t.halfDays, profile.halfDays.map((half) => common.halfDay[half]).join(', ')],
    [t.seats, profile.seats === 0 ? '' : String(profile.seats)],
    [t.hopes, hopes],
    [t.avoids, profile.avoids.join('\n')],
    [t.chain, profile.managementChain.join('\n')],
    [t.delegate, delegateMail],
    [t.opinion, opinion === undefined ? '' : Object.values(opinion).join(' · ')],
  ];
}
type SignUp = MyProgrammeData['signUps'][number];

function pairPart(
  pair: MyProgrammeData['pairs'][number],
  { titles }: MyProgrammeData,
  locale: Locale,
  day: Day,
): string {
  const { myDataFile: t, common } = catalogueOf(locale);
  const { other, agreement, sessions, sharedNotes, myAnswer, why } = pair;
  const rows: readonly Row[] = [
    [t.state, common.pairStatus[pair.status]],
    [t.proposedAt, day(pair.proposedAt)],
    [t.answer, myAnswer === undefined ? '' : t.answered[myAnswer.answer]],
    [t.why, topics(why.sharedTopics, titles.topics, locale)],
    [t.goals, agreement?.terms.goals ?? ''],
    ...sessions
      .toSorted(inTime)
      .map(({ number, startsAt, status }): Row => [
        t.session(number),
        `${day(startsAt)}, ${common.sessionStatus[status].toLowerCase()}`,
      ]),
    [
      t.sharedNotes,
      sharedNotes
        .map(noteText)
        .filter((text) => text !== '')
        .join('\n\n'),
    ],
  ];
  return section('h3', t.pair(other?.name ?? t.leftOne), rows);
}

function inTime(a: { readonly startsAt: string }, b: { readonly startsAt: string }): number {
  return a.startsAt.localeCompare(b.startsAt);
}

/** Notes with what was to be done, and what somebody wanted to speak of, a line each. */
function noteText({
  text,
  actions,
  agenda = [],
}: MyProgrammeData['pairs'][number]['sharedNotes'][number]): string {
  const lines = [...agenda, ...actions].map((one) => `– ${one.text}`);
  return [text, ...lines].filter((line) => line !== '').join('\n');
}

type Titles = MyProgrammeData['titles']['topics'];

/** A topic that the programme no longer has may still be one of the product's. */
function topics(ids: readonly string[], titles: Titles, locale: Locale): string {
  const known = ids.map((id) => [id, titles[id] ?? topicOf({ topics: [] }, id)?.label] as const);
  return known.map(([id, label]) => label?.[locale] ?? id).join(', ');
}

function named(ids: readonly string[], titles: Titles, locale: Locale): string {
  return ids.map((id) => titles[id]?.[locale] ?? id).join(', ');
}

/** Only what there is: an empty answer is not a line. */
function section(heading: 'h2' | 'h3', title: string, rows: readonly Row[]): string {
  const lines = rows
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value.trim())}</dd>`);
  const head = `<${heading}>${escaped(title)}</${heading}>`;
  return lines.length === 0 ? head : `${head}\n<dl>${lines.join('\n')}</dl>`;
}

function dayIn(locale: Locale, timeZone = 'Europe/Paris'): Day {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone,
  });
  return (instant) => format.format(new Date(instant));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
