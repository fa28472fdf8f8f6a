import type { ModuleDraftWire, ModuleEditionWire } from '../../wire/kit.ts';
import type { Locale } from '../../wire/shapes.ts';

/**
 * A place in a module. `*` stands for the language: for one when a text is read or written, for
 * both when a list gets longer or shorter, since both languages say the same in the same order.
 */
type Step = string | number;
export type Place = readonly Step[];

export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Locale[];

/** The parts of a module in the order in which they are written, with the places that each holds. */
const PARTS = {
  about: ['topicIds', 'level', 'minutes', 'asOf', 'only', 'content.*.title', 'content.*.summary'],
  why: ['content.*.why', 'content.*.stateOfTheArt'],
  figures: ['figures'],
  examples: ['content.*.examples'],
  plan: ['plan'],
  exercises: ['content.*.exercises'],
  questionnaire: ['questionnaire'],
  preparation: ['content.*.coming', 'content.*.question', 'content.*.reading'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

export function inLanguage(place: Place, locale: Locale): Place {
  return place.map((step) => (step === '*' ? locale : step));
}

/** `plan[0].text.fr.say`: how the server names a place. */
export function placeName(place: Place): string {
  return place
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

export function at(node: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (so, step) =>
      typeof so === 'object' && so !== null ? (so as Record<Step, unknown>)[step] : undefined,
    node,
  );
}

/** The node with another value in one place; an absent value takes the field away. */
export function withAt<T>(node: T, place: Place, value: unknown): T {
  const [step, ...rest] = place;
  if (step === undefined) return value as T;
  if (Array.isArray(node)) {
    return node.map((each: unknown, index) =>
      index === step ? withAt(each, rest, value) : each,
    ) as T;
  }
  const { [step]: before, ...others } = node as Record<Step, unknown>;
  const after = withAt(before, rest, value);
  return (after === undefined ? others : { ...(node as object), [step]: after }) as T;
}

/** Minutes as somebody typed them, `1.5` too; an empty field counts none. */
export function minutesTyped(text: string): number {
  const minutes = Number(text);
  return Number.isFinite(minutes) ? minutes : 0;
}

/** Whether minutes are whole, and some; none yet are still to be written, which the server says. */
export function areWhole(minutes: unknown): boolean {
  return Number.isInteger(minutes) && Number(minutes) >= 0;
}

/** Both places of a text, or the one place of what is said in no language. */
function placesOf(place: Place): readonly Place[] {
  return place.includes('*') ? LANGUAGES.map((locale) => inLanguage(place, locale)) : [place];
}

/** Changes a list alike in both languages. */
export function withList<T>(
  draft: T,
  place: Place,
  change: (list: readonly unknown[]) => readonly unknown[],
): T {
  return placesOf(place).reduce((so, one) => {
    const list = at(so, one);
    return withAt(so, one, change(Array.isArray(list) ? (list as readonly unknown[]) : []));
  }, draft);
}

export function swapped(list: readonly unknown[], index: number, other: number): unknown[] {
  return list.map((each, i) => (i === index ? list[other] : i === other ? list[index] : each));
}

function partPlaces(part: Part): readonly Place[] {
  return PARTS[part].flatMap((name) => placesOf(name.split('.')));
}

export function isSamePart(one: ModuleDraftWire, other: ModuleDraftWire, part: Part): boolean {
  const said = (draft: ModuleDraftWire): string =>
    JSON.stringify(partPlaces(part).map((place) => at(draft, place) ?? null));
  return said(one) === said(other);
}

export function isSame(one: ModuleDraftWire, other: ModuleDraftWire): boolean {
  return PART_NAMES.every((part) => isSamePart(one, other, part));
}

/** The draft with one part as another draft has it. */
export function withPart(
  draft: ModuleDraftWire,
  part: Part,
  from: ModuleDraftWire,
): ModuleDraftWire {
  return partPlaces(part).reduce((so, place) => withAt(so, place, at(from, place)), draft);
}

/** Every text of a part by its place, for showing what somebody else wrote. */
export function textsOf(draft: ModuleDraftWire, part: Part): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, place: Place): void => {
    if (typeof node === 'string' || typeof node === 'number')
      texts.set(placeName(place), `${node}`);
    else if (Array.isArray(node)) node.forEach((each, index) => walk(each, [...place, index]));
    else if (typeof node === 'object' && node !== null) {
      for (const [name, each] of Object.entries(node)) walk(each, [...place, name]);
    }
  };
  for (const place of partPlaces(part)) walk(at(draft, place), place);
  return texts;
}

/** The part in which the server found something: by the start of the place's name. */
export function partAt(path: string): Part | undefined {
  return PART_NAMES.find((part) =>
    partPlaces(part).some((place) => {
      const name = placeName(place);
      return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
    }),
  );
}

/** What an editor begins with, of a module as the server has it. */
export function draftOf(module: ModuleEditionWire['module']): ModuleDraftWire {
  const { id: _id, version: _version, ...draft } = module;
  return tidy(draft);
}

/** A module in one language has nothing yet in the other: what stands there is a copy. */
export function tidy(draft: ModuleDraftWire): ModuleDraftWire {
  if (draft.only === undefined) return draft;
  const other = LANGUAGES.find((locale) => locale !== draft.only) ?? draft.only;
  return blanked(draft, other) as ModuleDraftWire;
}

function blanked(node: unknown, locale: Locale): unknown {
  if (Array.isArray(node)) return node.map((each) => blanked(each, locale));
  if (typeof node !== 'object' || node === null) return node;
  const isSaidTwice = LANGUAGES.every((one) => Object.hasOwn(node, one));
  return Object.fromEntries(
    Object.entries(node).map(([name, each]) => [
      name,
      isSaidTwice ? (name === locale ? empty(each) : each) : blanked(each, locale),
    ]),
  );
}

/** The same shape with nothing said in it. */
function empty(node: unknown): unknown {
  if (typeof node === 'string') return '';
  if (Array.isArray(node)) return node.map(empty);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, empty(each)]));
}
