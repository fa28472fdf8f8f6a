import type { Rules } from '../use-preview.ts';
import type { Couple } from './couple-rules.ts';

/** The parts of a score, in the order in which they are shown. */
export const PARTS = [
  'wantedTopics',
  'inReturn',
  'distance',
  'availability',
  'language',
  'site',
] as const;
export type Part = (typeof PARTS)[number];
export type Weights = Readonly<Record<Part, number>>;

/** What all parts of a score add up to. */
export const FULL = 1000;

/** As the product has them; a test holds them to the domain's. */
export const DEFAULT_WEIGHTS: Weights = {
  wantedTopics: 500,
  inReturn: 120,
  distance: 150,
  availability: 130,
  language: 50,
  site: 50,
};

const SMALLEST_CIRCLE = 2;
const LARGEST_CIRCLE = 20;

/** Rules as they are being typed: numbers are text until they are read. */
export interface RulesForm {
  readonly weights: Readonly<Record<Part, string>>;
  readonly floor: string;
  readonly raiseLowest: boolean;
  readonly keep: boolean;
  readonly circles: { readonly on: boolean; readonly min: string; readonly max: string };
  /** Ids of mentees to be served first. */
  readonly first: readonly string[];
  readonly locked: readonly Couple[];
  readonly forbidden: readonly Couple[];
}

export type RulesField = Part | 'sum' | 'floor' | 'min' | 'max';
export type RulesProblem = 'whole' | 'sum' | 'circleSize' | 'circleOrder';
export type Problems = Readonly<Partial<Record<RulesField, RulesProblem>>>;

/** A form that says these rules; what they leave out is as the product has it. */
export function formOf(rules: Rules): RulesForm {
  const { weights = DEFAULT_WEIGHTS, floor = 0, raiseLowest = false, circles } = rules;
  return {
    weights: written(weights),
    floor: String(floor),
    raiseLowest,
    keep: (rules.keep ?? []).length > 0,
    circles: {
      on: circles !== undefined,
      min: String(circles?.min ?? SMALLEST_CIRCLE),
      max: String(circles?.max ?? 4),
    },
    first: (rules.priority ?? []).flat(),
    locked: rules.locked ?? [],
    forbidden: rules.forbidden ?? [],
  };
}

export function written(weights: Weights): RulesForm['weights'] {
  return mapParts((part) => String(weights[part]));
}

function mapParts<T>(of: (part: Part) => T): Record<Part, T> {
  return {
    wantedTopics: of('wantedTopics'),
    inReturn: of('inReturn'),
    distance: of('distance'),
    availability: of('availability'),
    language: of('language'),
    site: of('site'),
  };
}

/** The sum of the weights that can be read. */
export function sumOf(form: RulesForm): number {
  return PARTS.reduce((sum, part) => sum + (whole(form.weights[part], 0, FULL) ?? 0), 0);
}

/**
 * The weights brought to a sum of 1000 in proportion, the points lost in rounding going to the
 * largest remainders, then to the first parts; equal shares when they are all 0.
 */
export function fitted(form: RulesForm): RulesForm['weights'] {
  const sum = sumOf(form);
  const shares = PARTS.map((part, place) => {
    const weight = sum === 0 ? 1 : (whole(form.weights[part], 0, FULL) ?? 0);
    const exact = (weight * FULL) / (sum === 0 ? PARTS.length : sum);
    return { part, place, points: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const lost = FULL - shares.reduce((total, { points }) => total + points, 0);
  const first = shares.toSorted((a, b) => b.rest - a.rest || a.place - b.place).slice(0, lost);
  const more = new Set(first.map(({ part }) => part));
  const points = new Map(shares.map((share) => [share.part, share.points]));
  return mapParts((part) => String((points.get(part) ?? 0) + Number(more.has(part))));
}

/** The rules that the form says, or what is wrong field by field. `standing`: the pairs to keep. */
export function readForm(
  form: RulesForm,
  standing: readonly Couple[],
): { readonly rules: Rules } | { readonly problems: Problems } {
  const problems: Partial<Record<RulesField, RulesProblem>> = {};
  const read = (
    field: RulesField,
    text: string,
    least: number,
    most: number,
    what: RulesProblem,
  ) => {
    const value = whole(text, least, most);
    if (value === undefined) problems[field] = what;
    return value ?? least;
  };
  const weights = mapParts((part) => read(part, form.weights[part], 0, FULL, 'whole'));
  if (sumOf(form) !== FULL && Object.keys(problems).length === 0) problems.sum = 'sum';
  const floor = read('floor', form.floor, 0, FULL, 'whole');
  const circles = form.circles.on ? readCircles(form, read) : undefined;
  if (circles !== undefined && circles.max < circles.min) problems.max ??= 'circleOrder';
  if (Object.keys(problems).length > 0) return { problems };
  return {
    rules: {
      weights,
      floor,
      raiseLowest: form.raiseLowest,
      keep: form.keep ? [...standing] : [],
      priority: form.first.length === 0 ? [] : [[...form.first]],
      locked: [...form.locked],
      forbidden: [...form.forbidden],
      ...(circles === undefined ? {} : { circles }),
    },
  };
}

function readCircles(
  { circles }: RulesForm,
  read: (
    field: RulesField,
    text: string,
    least: number,
    most: number,
    what: RulesProblem,
  ) => number,
): { readonly min: number; readonly max: number } {
  return {
    min: read('min', circles.min, SMALLEST_CIRCLE, LARGEST_CIRCLE, 'circleSize'),
    max: read('max', circles.max, SMALLEST_CIRCLE, LARGEST_CIRCLE, 'circleSize'),
  };
}

function whole(text: string, least: number, most: number): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,7}$/u.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= least && value <= most ? value : undefined;
}
