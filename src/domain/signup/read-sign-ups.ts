import type { Locale } from '../language.ts';
import type { Mail, Profile } from '../participant.ts';
import type { Topic } from '../topic.ts';
import type { ColumnMapping } from './columns.ts';
import type { Notice } from './notice.ts';
import type { Sheet } from './sheet.ts';

export type { Notice, NoticeCode } from './notice.ts';

/** A row that enters the programme. */
export interface SignUp {
  readonly row: number;
  readonly profile: Profile;
}

/** What a sign-up file says: every row that counts is in `imported` or has a `refused` notice. */
export interface SignUpReading {
  /** In the order of the file, one a person. */
  readonly imported: readonly SignUp[];
  /** In the order of the file; warnings are about imported rows. */
  readonly notices: readonly Notice[];
  /** Language of the form's headers. */
  readonly locale: Locale;
}

export interface SignUpOptions {
  /** What may be offered and wanted, by identifier or by label in either language. */
  readonly topics: readonly Topic[];
  /** Managers known from elsewhere (an earlier import): person → direct managers. */
  readonly knownManagers?: ReadonlyMap<Mail, readonly Mail[]>;
}

export function readSignUps(
  _sheet: Sheet,
  _mapping: ColumnMapping,
  _options: SignUpOptions,
): SignUpReading {
  throw new Error('not yet');
}
