import { commandWords } from '../../cards/forms/command-words.ts';
import { formCard, noticeCard, openHere } from '../../cards/forms/form-card.ts';
import { agreementForm, type AgreementFormView } from '../../cards/forms/pair-forms.ts';
import { LONGEST, paragraphs, plain } from '../../cards/plain.ts';
import {
  AFTER_MISSED,
  AGREEMENT_REFUSALS,
  CONFIDENCES,
  isSignedByBoth,
  PLACES,
  type Terms,
} from '../../domain/agreement.ts';
import { RHYTHMS } from '../../domain/programme.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import {
  signAgreement,
  viewAgreement,
  writeAgreement,
  type AgreementView,
} from '../../usecases/agree.ts';
import { listModules } from '../../usecases/read-kit.ts';
import {
  again,
  oneOf,
  refusalAnswer,
  type Asked,
  type FormAnswer,
  type FormTurn,
} from './asked.ts';

/** The agreement as it stands: to write, to sign, signed; the form only where one asks for it. */
export async function openAgreement(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const view = await viewAgreement(turn.ports, turn.actor, namedPair(asked));
  if (!view.ok) return refusalAnswer(view.error, turn.reader);
  const isForm =
    view.value.mayChange && (view.value.agreement === undefined || asked.write === true);
  if (!isForm) return standing(turn, view.value);
  const { draft, agreement } = view.value;
  return filled(turn, view.value, {
    terms: draft,
    sessionMinutes: String(draft.sessionMinutes),
    sessionCount: String(draft.sessionCount),
    seen: agreement?.version ?? 0,
    broken: [],
  });
}

/** Writes and signs, or signs what was seen. */
export async function submitAgreement(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const { ports, actor, reader } = turn;
  const named = namedPair(asked);
  if (asked.write !== true) {
    const version = asked.version ?? 0;
    const signed = await again(() => signAgreement(ports, actor, { ...named, version }));
    const now = await viewAgreement(ports, actor, named);
    if (!now.ok) return refusalAnswer(now.error, reader);
    // Somebody wrote meanwhile: what stands now is what there is to sign.
    const isRefused = !signed.ok && signed.error.code !== 'agreement_changed';
    return isRefused ? refusalAnswer(signed.error, reader) : standing(turn, now.value);
  }
  const before = await viewAgreement(ports, actor, named);
  if (!before.ok) return refusalAnswer(before.error, reader);
  const terms = termsFrom(asked, before.value.draft);
  const seen = asked.seen ?? 0;
  const written = await again(
    () => writeAgreement(ports, actor, { ...named, terms, seen }),
    'agreement_changed',
  );
  const now = await viewAgreement(ports, actor, named);
  if (!now.ok) return refusalAnswer(now.error, reader);
  if (written.ok) return standing(turn, now.value);
  const { code, details = [] } = written.error;
  const clauses: readonly RefusalCode[] = AGREEMENT_REFUSALS.filter(
    (one) => one === code || details.includes(one),
  );
  if (clauses.length === 0) return refusalAnswer(written.error, reader);
  return filled(turn, now.value, {
    terms,
    sessionMinutes: asked.sessionMinutes ?? String(terms.sessionMinutes),
    sessionCount: asked.sessionCount ?? String(terms.sessionCount),
    // Told of the other's version, whoever sends again has seen it.
    seen: now.value.agreement?.version ?? 0,
    broken: clauses,
  });
}

async function filled(
  { ports, actor, reader, surface }: FormTurn,
  { pair }: AgreementView,
  form: Pick<AgreementFormView, 'terms' | 'sessionMinutes' | 'sessionCount' | 'seen' | 'broken'>,
): Promise<FormAnswer> {
  const { programmeId, pairId, other } = pair;
  const listing = await listModules(ports, actor, programmeId);
  const entries = listing.ok ? listing.value.entries : [];
  const modules = entries.flatMap(({ id, inForce, archived }) =>
    inForce === undefined || archived
      ? []
      : [{ id, title: { fr: inForce.content.fr.title, en: inForce.content.en.title } }],
  );
  const view = { programmeId, pairId, other: other.name, modules, ...form };
  return { drawing: formCard(agreementForm(view, reader), reader, surface), done: false };
}

/** How the agreement stands for this person, with the one thing to do about it. */
function standing({ reader, surface }: FormTurn, view: AgreementView): FormAnswer {
  const t = commandWords(reader.locale).agreement;
  const { agreement, side, pair, mayChange } = view;
  const { programmeId, pairId } = pair;
  const other = plain(pair.other.name, LONGEST.name);
  const ids = { form: 'agreement', programmeId, pairId };
  if (agreement === undefined) {
    return { drawing: noticeCard({ title: t.none, lines: [t.noneText] }, reader), done: true };
  }
  const terms = termsLines(agreement.terms, reader.locale);
  const isSigned = agreement.signatures[side] !== undefined;
  const inForce = isSignedByBoth(agreement.signatures);
  if (!isSigned && mayChange) {
    const form = {
      title: t.toSign,
      lead: terms,
      fields: [],
      broken: [],
      submit: t.sign,
      data: { ...ids, version: agreement.version },
    };
    return { drawing: formCard(form, reader, surface), done: false };
  }
  const lines = !mayChange ? [t.readOnly] : inForce ? [t.signedText] : [t.waitingText(other)];
  // A dialog takes no such button; in the chat what was signed can be changed again.
  const mayWrite = mayChange && surface === 'chat';
  const actions = mayWrite ? [openHere(t.change, { ...ids, write: true })] : [];
  const notice = { title: inForce ? t.signed : t.waiting, lines: [...lines, ...terms], actions };
  return { drawing: noticeCard(notice, reader), done: true };
}

function termsLines(terms: Terms, locale: 'fr' | 'en'): readonly string[] {
  const t = commandWords(locale).agreement;
  const { agreement, common } = catalogueOf(locale);
  const { sessionCount, sessionMinutes, rhythm, place, confidences, afterMissed } = terms;
  return [
    ...paragraphs(terms.goals, LONGEST.line * 2),
    t.course(sessionCount, sessionMinutes, common.rhythm[rhythm]),
    agreement.place[place],
    ...confidences.map((one) => agreement.confidence[one]),
    agreement.afterMissed[afterMissed],
  ];
}

function termsFrom(asked: Asked, before: Terms): Terms {
  const whole = (typed: string | undefined, known: number): number =>
    typed === undefined ? known : /^\s*\d{1,4}\s*$/u.test(typed) ? Number(typed) : Number.NaN;
  const { confidences } = asked;
  return {
    goals: asked.goals ?? before.goals,
    moduleIds: asked.moduleIds ?? before.moduleIds,
    rhythm: oneOf(RHYTHMS, asked.rhythm, before.rhythm),
    sessionMinutes: whole(asked.sessionMinutes, before.sessionMinutes),
    sessionCount: whole(asked.sessionCount, before.sessionCount),
    place: oneOf(PLACES, asked.place, before.place),
    confidences:
      confidences === undefined
        ? before.confidences
        : CONFIDENCES.filter((one) => confidences.includes(one)),
    afterMissed: oneOf(AFTER_MISSED, asked.afterMissed, before.afterMissed),
  };
}

function namedPair({ programmeId = '', pairId = '' }: Asked) {
  return { programmeId, pairId };
}
