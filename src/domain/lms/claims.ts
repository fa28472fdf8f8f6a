import type { Locale } from '../language.ts';

/** What a token says, as it came: nothing of it is known before it is read. */
export type Claims = Readonly<Record<string, unknown>>;

/** The whole name, or what there is of it: platforms may keep any part to themselves. */
export function nameOf(claims: Claims): string | undefined {
  const parts = [textOf(claims['given_name']), textOf(claims['family_name'])];
  return textOf(claims['name']) ?? textOf(parts.filter((part) => part !== undefined).join(' '));
}

const TEACHES = /^(?:Instructor|TeachingAssistant|Administrator|ContentDeveloper|Manager)$/u;
const ADMINISTERS = /^(?:Administrator|SysAdmin)$/u;

/**
 * Whether any role, short or a full name of the LIS vocabularies, teaches or administers (LTI core,
 * appendix A.2; `urn:` as LTI 1.1 wrote them). A person's role in their institution or system counts
 * for nothing here, but for administrators; and of a role within a role it is the outer that counts:
 * `membership/Learner#Instructor` learns.
 */
export function isStaff(roles: unknown): boolean {
  // A list by the specification; some write the one that there is.
  return textsOf(typeof roles === 'string' ? [roles] : roles).some((role) => {
    const [, beyond, name = ''] =
      /(person[/#]|(?:instrole|sysrole):ims\/lis\/)([^/#]*)[^#]*$/u.exec(role) ?? [];
    if (beyond !== undefined) return ADMINISTERS.test(name);
    const [, within] = /(?:membership[/#]|urn:lti:role:ims\/lis\/)([^/#]*)/u.exec(role) ?? [];
    return TEACHES.test(within ?? role);
  });
}

export function localeOf(tag: unknown): Locale | undefined {
  const text = textOf(tag);
  if (text === undefined) return undefined;
  return /^fr\b/iu.test(text.replaceAll('_', '-')) ? 'fr' : 'en';
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole web address; what is none would lead nowhere later, when nobody looks. */
export function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
    ? text
    : undefined;
}

/** An identifier: text by the specifications, a whole number from some platforms all the same. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value);
}

export function textsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === 'string');
}

export function objectOf(value: unknown): Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Claims)
    : {};
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function withoutUndefined<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
