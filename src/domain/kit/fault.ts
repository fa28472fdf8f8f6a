/** What may be wrong with a module or a kit file; the words for each are in `locales/kit`. */
export const KIT_FAULTS = [
  'missing',
  'wrong_type',
  'unknown_field',
  'not_allowed',
  'blank',
  'too_long',
  'too_few',
  'too_many',
  'out_of_range',
  'not_whole',
  'languages_differ',
  'plan_minutes',
  'right_answer_out_of_range',
  'question_kinds',
  'id_twice',
  'id_invalid',
  'topic_unknown',
  'url_invalid',
  'date_invalid',
] as const;
export type KitFaultCode = (typeof KIT_FAULTS)[number];

/** One thing to mend: where, as a path into the file, and what, with what was expected and found. */
export interface KitFault {
  /** `modules[2].plan[1].minutes`; the empty path is the whole. */
  readonly path: string;
  readonly code: KitFaultCode;
  readonly expected?: string | number;
  readonly found?: string | number;
}

/** Appends a name or an index to a path. */
export function below(path: string, part: string | number): string {
  if (typeof part === 'number') return `${path}[${part}]`;
  return path === '' ? part : `${path}.${part}`;
}
