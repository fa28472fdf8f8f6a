import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { PNG } from 'pngjs';

/** The files of a package by name, as they go into the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

const MOST_BYTES = 10_000_000;
const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.30/';
const decoder = new TextDecoder();

/**
 * Everything wrong with a Teams app package, each in a line: its manifest and translation against their
 * schemas 1.30 (from the copies in `@microsoft/app-manifest`, nothing is fetched), a translation for
 * every text that the manifest shows, the icons' pixels, and the size.
 */
export async function checkPackage(files: PackageFiles): Promise<readonly string[]> {
  const missing = ['manifest.json', 'fr.json', 'color.png', 'outline.png'].filter(
    (name) => files[name] === undefined,
  );
  if (missing.length > 0) return missing.map((name) => `${name} is missing`);
  const manifest = JSON.parse(decoder.decode(files['manifest.json'])) as TeamsManifest;
  const french = JSON.parse(decoder.decode(files['fr.json'])) as Readonly<Record<string, unknown>>;
  const isOurSchema =
    manifest.$schema === `${SCHEMAS}MicrosoftTeams.schema.json` &&
    french['$schema'] === `${SCHEMAS}MicrosoftTeams.Localization.schema.json`;
  if (!isOurSchema) return [`manifest.json and fr.json must name their schemas below ${SCHEMAS}`];
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  return [
    ...(await AppManifestUtils.validateAgainstSchema(manifest)).map((e) => `manifest.json: ${e}`),
    ...(await translationFaults(french)).map((e) => `fr.json: ${e}`),
    ...untranslated(manifest, french),
    ...iconFaults(files),
    ...(size > MOST_BYTES
      ? [`the package has ${String(size)} bytes, at most 10 MB are taken`]
      : []),
  ];
}

async function translationFaults(french: object): Promise<readonly string[]> {
  const schema = await AppManifestUtils.fetchSchema(
    `${SCHEMAS}MicrosoftTeams.Localization.schema.json`,
  );
  // As published, two of its patterns leave a bracket bare, which no strict reader of patterns takes.
  const strict = JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]');
  return AppManifestUtils.validateAgainstSchema(
    french as unknown as TeamsManifest,
    JSON.parse(strict) as typeof schema,
  );
}

/** Paths of the manifest whose text a person reads, as the localization schema names them. */
const SHOWN = [
  /^name\.(?:short|full)$/u,
  /^description\.(?:short|full)$/u,
  /^description\.features\[\d+\]\.(?:title|description)$/u,
  /^staticTabs\[\d+\]\.name$/u,
  /^bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.(?:title|description)$/u,
  /^composeExtensions\[0\]\.commands\[\d+\]\.(?:title|description)$/u,
  /^composeExtensions\[0\]\.commands\[\d+\]\.parameters\[\d+\]\.(?:title|description)$/u,
  /^activities\.activityTypes\[\d+\]\.(?:description|templateText)$/u,
];

function untranslated(
  manifest: object,
  french: Readonly<Record<string, unknown>>,
): readonly string[] {
  const texts = new Map(textsOf(manifest, ''));
  const shown = [...texts.keys()].filter((path) => SHOWN.some((pattern) => pattern.test(path)));
  const translated = Object.keys(french).filter((path) => path !== '$schema');
  return [
    ...shown.filter((path) => french[path] === undefined).map((p) => `fr.json: ${p} is missing`),
    ...translated.filter((path) => !texts.has(path)).map((p) => `fr.json: nothing is called ${p}`),
  ];
}

function* textsOf(value: unknown, path: string): Iterable<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
    yield* textsOf(part, path + step);
  }
}

function iconFaults(files: PackageFiles): readonly string[] {
  const color = iconOf(files, 'color.png');
  const outline = iconOf(files, 'outline.png');
  const faults: string[] = [];
  if (color.width !== 192 || color.height !== 192) faults.push('color.png must be 192 by 192');
  if (outline.width !== 32 || outline.height !== 32) faults.push('outline.png must be 32 by 32');
  const pixels = pixelsOf(outline);
  if (pixels.some(([r, g, b, a]) => a > 0 && (r < 250 || g < 250 || b < 250))) {
    faults.push('outline.png must be white on transparent');
  }
  if (!pixels.some(([, , , a]) => a === 0)) faults.push('outline.png has no transparent ground');
  if (!pixels.some(([, , , a]) => a > 200)) faults.push('outline.png shows nothing');
  return faults;
}

function iconOf(files: PackageFiles, name: string): PNG {
  return PNG.sync.read(Buffer.from(files[name] ?? new Uint8Array()));
}

function pixelsOf({ data }: PNG): readonly (readonly [number, number, number, number])[] {
  const pixels: [number, number, number, number][] = [];
  for (let at = 0; at < data.length; at += 4) {
    pixels.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0]);
  }
  return pixels;
}
