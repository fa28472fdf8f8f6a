import type { z } from 'zod';
import { AGREEMENT_REFUSALS } from '../domain/agreement.ts';
import { ENROLMENT_REFUSALS, type EnrolmentRefusal } from '../domain/enrolment.ts';
import type { KitFault } from '../domain/kit/fault.ts';
import type { Locale } from '../domain/language.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ProblemWire } from '../wire/shapes.ts';

type FieldProblem = NonNullable<ProblemWire['fields']>[number];
export type ProblemStatus = 400 | 401 | 404 | 409 | 413 | 422 | 500;

/** Refusals that are about the state of things rather than about what was asked. */
const CONFLICTS: ReadonlySet<RefusalCode> = new Set([
  'already_answered',
  'proposal_closed',
  'pair_not_under_way',
  'undo_nothing',
  'undo_too_late',
  'seat_taken',
  'other_left',
  'session_already_planned',
  'all_sessions_held',
  'own_proposal',
  'time_changed',
  'session_changed',
  'session_closed',
  'not_over_yet',
  'busy',
  'changed_meanwhile',
  'already_approved',
  'charter_changed',
  'not_approved',
  'run_not_ready',
  'run_superseded',
  'run_newer',
  'participant_left',
  'publication_under_way',
  'run_not_published',
  'run_answered',
  'snapshot_gone',
  'solver_changed',
  'no_certificate',
  'nobody_to_match',
  'import_changed',
  'import_changed_nobody',
  'import_newer',
  'import_undo_too_late',
  'import_being_undone',
  'module_changed',
  'before_is_closed',
  'agreement_changed',
  'coach_already_named',
  'coach_own_naming',
  'coach_replaced',
  'coaching_closed',
  'notes_changed',
  'enrolment_closed',
  'programme_changed',
  'programme_archived',
  'last_manager',
  'team_full',
  'training_incomplete',
  'badge_not_earned',
  'badge_withdrawn',
  'badges_off',
  'delivery_not_retried',
  'catalogue_off',
  'catalogue_refused',
  'lms_client_taken',
  'lms_account_taken',
  'lms_no_roster',
  'lms_off',
]);

/** Under which field of the wizard each broken rule is shown. */
const SETTING_FIELD: Readonly<Record<string, string>> = {
  name_required: 'name',
  purpose_required: 'purpose',
  sponsor_required: 'sponsor.mail',
  dates_invalid: 'startsOn',
  dates_reversed: 'endsOn',
  dates_too_far_apart: 'endsOn',
  session_minutes_out_of_range: 'sessionMinutes',
  session_count_out_of_range: 'sessionCount',
  topics_required: 'topicIds',
  topic_label_required: 'ownTopics',
  topic_twice: 'ownTopics',
  time_zone_unknown: 'timeZone',
  check_in_weeks_out_of_range: 'options.checkInWeeks',
  silence_weeks_out_of_range: 'options.silenceWeeks',
  weekly_messages_out_of_range: 'options.weeklyMessages',
  retention_out_of_range: 'options.retentionDays',
  weights_invalid: 'options.matching.weights',
  floor_invalid: 'options.matching.floor',
  circles_invalid: 'options.matching.circles',
  words_too_long: 'options.words',
  words_in_one_language: 'options.words',
};

/** Under which clause of an agreement each broken rule is shown. */
const CLAUSE_FIELD: Readonly<Partial<Record<RefusalCode, string>>> = {
  goals_required: 'terms.goals',
  goals_too_long: 'terms.goals',
  modules_invalid: 'terms.moduleIds',
  session_minutes_out_of_range: 'terms.sessionMinutes',
  session_count_out_of_range: 'terms.sessionCount',
};

/** Under which answer of the enrolment each broken rule is shown. */
const ANSWER_FIELD: Readonly<Record<EnrolmentRefusal, string>> = {
  entity_required: 'answers.entity',
  languages_required: 'answers.languages',
  offers_required: 'answers.offers',
  wants_required: 'answers.wants',
  topic_unknown: 'answers.offers',
  half_days_required: 'answers.halfDays',
  seats_out_of_range: 'answers.seats',
  avoids_invalid: 'answers.avoids',
  avoids_self: 'answers.avoids',
  hopes_too_long: 'answers.hopes',
  consent_required: 'answers.consent',
  time_zone_unknown: 'answers.timeZone',
};

/** A refusal as the reader gets it: what is wrong, where, and how to mend it. */
export function problemOf(
  refusal: Refusal,
  locale: Locale,
): { readonly status: ProblemStatus; readonly body: ProblemWire } {
  const { code, details = [] } = refusal;
  const { common, kit, signup } = catalogueOf(locale);
  const { message, remedy } = common.refusal[code];
  const status = code === 'not_found' ? 404 : CONFLICTS.has(code) ? 409 : 422;
  const [line, column] = details.map(Number);
  const said =
    code === 'file_open_quote'
      ? signup.file.open_quote(line || undefined)
      : code === 'kit_not_json' && line !== undefined && column !== undefined
        ? kit.notJsonAt(line, column)
        : message;
  const fields = fieldsOf(refusal, locale);
  return {
    status,
    body: {
      code,
      message: said,
      ...(remedy === '' ? {} : { remedy }),
      ...(fields.length === 0 ? {} : { fields }),
    },
  };
}

/** The fields of the form that a refusal is about, each with what is wrong there. */
function fieldsOf(said: Refusal, locale: Locale): FieldProblem[] {
  const { code, details = [], faults = [], fields = [] } = said;
  if (fields.length > 0) return [...fields];
  if (faults.length > 0) return faults.map((fault) => faultWords(fault, locale));
  const { refusal } = catalogueOf(locale).common;
  const broken = { ...CLAUSE_FIELD, ...ANSWER_FIELD };
  if (code in broken) {
    const codes = [...AGREEMENT_REFUSALS, ...ENROLMENT_REFUSALS];
    return codes
      .filter((one) => details.includes(one))
      .map((one) => ({ path: broken[one] ?? one, message: refusal[one].message }));
  }
  if (code === 'settings_invalid') {
    return details.map((detail) => ({
      path: SETTING_FIELD[detail] ?? detail,
      message: settingWords(locale, detail),
    }));
  }
  if (code === 'lms_platform_invalid') {
    const words: Readonly<Record<string, string>> = catalogueOf(locale).lms.field;
    return details.map((path) => ({ path, message: words[path] ?? path }));
  }
  if (code !== 'columns_missing') return [];
  return details.map((field) => ({ path: field, message: columnWords(locale, field) }));
}

/** What the edge itself refuses, before any use case is asked. */
export function requestProblem(
  code: 'unreadable' | 'invalid' | 'not_json' | 'too_large' | 'signed_out' | 'failed',
  locale: Locale,
  issues: readonly z.core.$ZodIssue[] = [],
): ProblemWire {
  const { message, remedy } = catalogueOf(locale).common.request[code];
  const fields = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { code, message, remedy, ...(fields.length === 0 ? {} : { fields }) };
}

/** Too many requests of one person: says for how long they are to wait, in whole seconds. */
export function paceProblem(waitSeconds: number, locale: Locale): ProblemWire {
  const { message, remedy } = catalogueOf(locale).common.request.too_many;
  return { code: 'too_many', message, remedy: remedy(waitSeconds) };
}

function settingWords(locale: Locale, code: string): string {
  const words: Readonly<Record<string, string>> = catalogueOf(locale).common.setting;
  return words[code] ?? code;
}

function columnWords(locale: Locale, field: string): string {
  const words: Readonly<Record<string, string>> = catalogueOf(locale).signup.field;
  return words[field] ?? field;
}

export function faultWords(
  { path, code, expected, found }: KitFault,
  locale: Locale,
): FieldProblem {
  return { path, message: catalogueOf(locale).kit.fault[code]({ expected, found }) };
}
