import type { Mail } from '../participant.ts';
import type { SignupField } from './fields.ts';

/** Why a row stays out of the programme. */
export const REFUSAL_CODES = [
  'missing_address',
  'invalid_address',
  'superseded',
  'not_a_volunteer',
  'missing_role',
  'unknown_role',
  'missing_level',
  'unknown_level',
  'missing_language',
  'unknown_topic',
  'unreadable_number',
  'too_many_seats',
  'too_many_cells',
] as const;

/** What was set aside, or is to be checked, in a row that is imported all the same. */
export const WARNING_CODES = [
  'own_manager',
  'invalid_manager_address',
  'invalid_avoided_address',
  'unknown_half_day',
  'unknown_format',
  'many_seats',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type NoticeCode = RefusalCode | WarningCode;

/**
 * One thing to know about one cell of a sign-up file. A row with several faults has several
 * notices; the words (reason and remedy) are in the locales, by code.
 */
export interface Notice {
  readonly severity: 'refused' | 'warning';
  readonly row: number;
  /** Text of the header; empty when the cell stands beyond the headers. */
  readonly column: string;
  readonly field: SignupField;
  /** What is written in the cell, or the part of it that is at fault. */
  readonly value: string;
  readonly code: NoticeCode;
  /** Who answered, when the address is readable. */
  readonly mail?: Mail;
  /** For `superseded`: the row that counts instead. */
  readonly keptRow?: number;
}
