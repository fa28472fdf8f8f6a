import type { Level } from './participant.ts';

/**
 * Words of job titles, in French and English, by the level they usually stand for, the highest
 * first. A hint for a form that its owner corrects: nothing is decided by it, and a title that says
 * none of this says nothing.
 */
const WORDS: readonly (readonly [Level, RegExp])[] = [
  [
    'executive',
    /\b(?:chief|c[efhimot]o|president|président[e·]*|vice[- ]president|vice[- ]président[e·]*|vp|svp|evp|directeur général|directrice générale|pdg|dg[ar]?|comex|executive)\b/iu,
  ],
  ['director', /\b(?:director|directeur|directrice|head of|dr[hi]|daf|dsi)\b/iu],
  [
    'manager',
    /\b(?:manager|manageur|manageuse|team lead(?:er)?|supervisor|responsable|chef(?:fe)? d[’']équipe)\b/iu,
  ],
];
/** Titles that name a superior whom the person assists, or a project and no people. */
const OTHERS =
  /\b(?:assistant[e·]*|adjoint[e·]*|secretary|secrétaire|account|project|projet|product|produit)\b/iu;

/** The level that a job title suggests, if it suggests one. */
export function levelOfTitle(title: string): Level | undefined {
  if (OTHERS.test(title)) return undefined;
  return WORDS.find(([, words]) => words.test(title))?.[0];
}
