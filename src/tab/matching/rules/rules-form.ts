import {
  DEFAULT_WEIGHTS,
  FULL_SCORE,
  maxima,
  SCORE_PARTS,
  type ScorePart,
  type ScoreWeights,
} from '../../../domain/matching/weights.ts';
import type { ProgrammeOptionsWire } from '../../../wire/programme.ts';
import type { Rules } from '../use-preview.ts';
import type { Couple } from './couple-rules.ts';

const SMALLEST_CIRCLE = 2;
const LARGEST_CIRCLE = 20;

/** Rules as they are being typed: numbers are text until they are read. */
export interface RulesForm {
  readonly weights: Readonly<Record<ScorePart, string>>;
  readonly floor: string;
  readonly raiseLowest: boolean;
  readonly keep: boolean;
  readonly circles: { readonly on: boolean; readonly min: string; readonly max: string };
  /** Ids of mentees to be served first. */
  readonly first: readonly string[];
  readonly locked: readonly Couple[];
  readonly forbidden: readonly Couple[];
}

export type RulesField = ScorePart | 'sum' | 'floor' | 'min' | 'max';
export type RulesProblem = 'whole' | 'sum' | 'circleSize' | 'circleOrder';
export type Problems = Readonly<Partial<Record<RulesField, RulesProblem>>>;

/** The rules that a programme starts from. */
export function programmeRules({ matching = {} }: ProgrammeOptionsWire): Rules {
  const { weights, floor, raiseLowest, circles } = matching;
  return {
    ...(weights === undefined ? {} : { weights }),
    ...(floor === undefined ? {} : { floor }),
    ...(raiseLowest === undefined ? {} : { raiseLowest }),
    ...(circles === undefined ? {} : { circles }),
  };
}

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

export function written(weights: ScoreWeights): RulesForm['weights'] {
  return mapParts((part) => String(weights[part]));
}

function mapParts<T>(of: (part: ScorePart) => T): Record<ScorePart, T> {
  return Object.fromEntries(SCORE_PARTS.map((part) => [part, of(part)])) as Record<ScorePart, T>;
}

/** The sum of the weights that can be read. */
export function sumOf(form: RulesForm): number {
  return SCORE_PARTS.reduce((sum, part) => sum + readWeight(form, part), 0);
}

/** The weights brought to a sum of 1000 as the matching does it; equal shares when they are all 0. */
export function fitted(form: RulesForm): RulesForm['weights'] {
  const isBlank = sumOf(form) === 0;
  const weights = mapParts((part) => (isBlank ? 1 : readWeight(form, part)));
  return written(maxima(weights));
}

function readWeight(form: RulesForm, part: ScorePart): number {
  return whole(form.weights[part], 0, FULL_SCORE) ?? 0;
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
  const weights = mapParts((part) => read(part, form.weights[part], 0, FULL_SCORE, 'whole'));
  if (sumOf(form) !== FULL_SCORE && Object.keys(problems).length === 0) problems.sum = 'sum';
  const floor = read('floor', form.floor, 0, FULL_SCORE, 'whole');
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
