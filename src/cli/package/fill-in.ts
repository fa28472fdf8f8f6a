import { readFile } from 'node:fs/promises';

/** What a package is made for: the values of one deployment. */
export type Values = Readonly<Record<string, string>>;

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** Every value that the manifest asks for, and what makes one usable. */
const NEEDED: Readonly<
  Record<string, { readonly isFit: (value: string) => boolean; readonly remedy: string }>
> = {
  TEAMS_APP_ID: {
    isFit: (value) => GUID.test(value),
    remedy: 'a GUID of its own, given by `teamsApp/create` or made once and kept',
  },
  BOT_ID: {
    isFit: (value) => GUID.test(value),
    remedy: 'the application (client) id of the bot’s managed identity or registration',
  },
  AAD_APP_CLIENT_ID: {
    isFit: (value) => GUID.test(value),
    remedy: 'the application (client) id of the Entra registration for single sign-on',
  },
  PUBLIC_URL: {
    isFit: (value) => /^https:\/\/[^/\s]+$/u.test(value) && URL.canParse(value),
    remedy:
      'the address of the App Service, with https and without a path: https://binome.contoso.com',
  },
  DEVELOPER_NAME: {
    isFit: (value) => value.trim() !== '' && value.length <= 32,
    remedy: 'the name of your company, at most 32 characters',
  },
};

export interface ValueProblem {
  readonly variable: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What stands in the way of a package with these values; everything at once. */
export function checkValues(values: Values): readonly ValueProblem[] {
  return Object.entries(NEEDED).flatMap(([variable, { isFit, remedy }]) => {
    const value = values[variable];
    if (value === undefined || value === '') return [{ variable, problem: 'is missing', remedy }];
    return isFit(value) ? [] : [{ variable, problem: `cannot be "${value}"`, remedy }];
  });
}

/** Values of an example deployment, so that the package can be looked at before anything exists. */
export const EXAMPLE: Values = {
  TEAMS_APP_ID: '7d0f2b1e-5c43-4c55-9a0e-1f6f0f1b6a01',
  BOT_ID: '7d0f2b1e-5c43-4c55-9a0e-1f6f0f1b6a02',
  AAD_APP_CLIENT_ID: '7d0f2b1e-5c43-4c55-9a0e-1f6f0f1b6a03',
  PUBLIC_URL: 'https://binome.example.com',
  DEVELOPER_NAME: 'Binôme',
};

/** The manifest with its `${{NAME}}` replaced; a name without a value is an error of ours. */
export function fillIn(template: string, values: Values): string {
  return template.replace(/\$\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    // It lands inside a JSON string.
    return JSON.stringify(value).slice(1, -1);
  });
}

/** `NAME=value` lines, as the Teams tools write them under `env/`. */
export async function readEnvFile(path: string): Promise<Values> {
  const text = await readFile(path, 'utf8');
  const lines = text.split(/\r?\n/u).filter((line) => /^\s*\w+\s*=/u.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const cut = line.indexOf('=');
      const value = line.slice(cut + 1).trim();
      return [line.slice(0, cut).trim(), value.replace(/^(["'])(.*)\1$/u, '$2')];
    }),
  );
}

export function versionOf(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { readonly version: string };
  return version;
}
