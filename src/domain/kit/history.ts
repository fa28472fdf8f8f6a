import { canonicalJson } from '../canonical-json.ts';
import type { Module, ModuleText } from '../kit.ts';
import { LOCALES } from '../language.ts';
import type { Instant } from '../time.ts';
import type { Edition, KitEntry, ModuleDraft } from './edition.ts';

/** One line of a module's history. */
export interface VersionLine {
  readonly version: number;
  readonly status: Edition['status'];
  /** Came with the product. */
  readonly builtIn: boolean;
  /** What participants see now. */
  readonly inForce: boolean;
  /** Absent for what came with the product. */
  readonly savedAt?: Instant;
  readonly savedBy?: string;
  /** The parts in which it differs from the version before it; empty for the first. */
  readonly changed: readonly ModulePart[];
}

const MODULE_PARTS = [
  'about',
  'why',
  'figures',
  'examples',
  'plan',
  'exercises',
  'questionnaire',
  'preparation',
] as const;
type ModulePart = (typeof MODULE_PARTS)[number];

/** Every version of a module, newest first, with what each changed. */
export function historyOf(
  { builtIn, inForce }: KitEntry,
  editions: readonly Edition[],
): readonly VersionLine[] {
  // A mark on a built-in module that nobody adapted is not a version of its own.
  const own = editions.filter(({ module }) => module.version !== builtIn?.version);
  const lines: readonly Omit<VersionLine, 'changed' | 'inForce'>[] = [
    ...(builtIn === undefined
      ? []
      : [{ version: builtIn.version, status: 'published' as const, builtIn: true }]),
    ...own.map(({ module, status, savedAt, savedBy }) => ({
      version: module.version,
      status,
      builtIn: false,
      savedAt,
      ...(savedBy === undefined ? {} : { savedBy }),
    })),
  ].sort((a, b) => a.version - b.version);
  const moduleOf = (wanted: number | undefined): Module | undefined =>
    [...own.map(({ module }) => module), builtIn].find((module) => module?.version === wanted);
  return lines
    .map((line, index) => {
      const before = moduleOf(lines[index - 1]?.version);
      const after = moduleOf(line.version);
      const isFirst = index === 0 || before === undefined || after === undefined;
      return {
        ...line,
        inForce: line.status === 'published' && line.version === inForce?.version,
        changed: isFirst ? [] : changedParts(before, after),
      };
    })
    .reverse();
}

/** The parts in which two versions differ, in the order of the module. */
function changedParts(before: ModuleDraft, after: ModuleDraft): readonly ModulePart[] {
  return MODULE_PARTS.filter(
    (part) => canonicalJson(partOf(before, part)) !== canonicalJson(partOf(after, part)),
  );
}

function partOf(module: ModuleDraft, part: ModulePart): unknown {
  const { topicIds, level, minutes, asOf, only, content, figures, plan, questionnaire } = module;
  const both = (pick: (text: ModuleText) => unknown): unknown =>
    LOCALES.map((locale) => pick(content[locale]));
  const parts: Readonly<Record<ModulePart, unknown>> = {
    about: { topicIds, level, minutes, asOf, only, said: both((t) => [t.title, t.summary]) },
    why: both(({ why, stateOfTheArt }) => [why, stateOfTheArt]),
    figures,
    examples: both(({ examples }) => examples),
    plan,
    exercises: both(({ exercises }) => exercises),
    questionnaire,
    preparation: both(({ coming, question, reading }) => [coming, question, reading]),
  };
  return parts[part];
}
