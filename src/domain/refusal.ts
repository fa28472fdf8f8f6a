import type { AgreementRefusal } from './agreement.ts';
import type { CoachRefusal } from './coaching.ts';
import type { ImportUndoRefusal } from './import-undo.ts';
import type { KitFault } from './kit/fault.ts';
import type { PublicationRefusal } from './match-run.ts';
import type { PairRefusal } from './pair.ts';
import type { EnrolmentRefusal } from './enrolment.ts';
import type { NotesRefusal } from './session-notes.ts';
import type { SessionRefusal } from './session.ts';
import type { TeamRefusal } from './team.ts';
import type { UndoRefusal } from './undo.ts';

/**
 * Why a request was not carried out. `not_found` also stands for what exists but is not the
 * asker's to see: from outside the two cannot be told apart.
 */
export type RefusalCode =
  | AgreementRefusal
  | CoachRefusal
  | EnrolmentRefusal
  | ImportUndoRefusal
  | NotesRefusal
  | PairRefusal
  | SessionRefusal
  | TeamRefusal
  | UndoRefusal
  | 'not_found'
  | 'busy'
  | 'changed_meanwhile'
  | 'already_approved'
  | 'charter_changed'
  | 'not_approved'
  | PublicationRefusal
  | 'snapshot_gone'
  | 'too_large_to_price'
  | 'solver_changed'
  | 'no_certificate'
  | 'run_newer'
  | 'nobody_to_match'
  | 'participant_left'
  | 'rules_impossible'
  | 'rehearsal_too_large'
  | 'import_changed'
  | 'columns_missing'
  | 'file_empty'
  | 'file_not_a_sheet'
  | 'file_old_or_locked_workbook'
  | 'file_damaged_workbook'
  | 'file_open_quote'
  | 'file_too_large'
  | 'mapping_invalid'
  | 'settings_invalid'
  | 'reason_too_long'
  | 'rating_required'
  | 'mood_required'
  | 'enrolment_closed'
  | 'mail_unknown'
  | 'too_many_invited'
  | 'programme_changed'
  | 'programme_archived'
  | 'training_incomplete'
  | 'mail_invalid'
  | 'events_invalid'
  | 'module_changed'
  | 'before_is_closed'
  | 'module_invalid'
  | 'kit_not_json'
  | 'kit_not_a_kit'
  | 'kit_newer'
  | 'kit_invalid'
  | 'kit_too_large'
  | 'lms_off'
  | 'lms_platform_invalid'
  | 'lms_client_taken'
  | 'lms_account_taken'
  | 'lms_no_roster'
  | 'lms_unreachable'
  | 'record_store_unknown'
  | 'badge_not_earned'
  | 'badge_withdrawn'
  | 'badges_off'
  | 'delivery_not_retried'
  | 'badge_reason'
  | 'catalogue_off'
  | 'catalogue_refused'
  | 'catalogue_administrator'
  | 'date_in_the_past'
  | 'time_zone_unknown';

export interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong in particular: names of fields or columns, never personal data. */
  readonly details?: readonly string[];
  /** What is wrong with which field, in the reader's words, where the edge knew more than a code. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  /** What to mend in a module or a kit file, each at its place. */
  readonly faults?: readonly KitFault[];
}
