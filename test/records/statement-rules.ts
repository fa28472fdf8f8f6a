/**
 * The rules of a statement, from the specification's own text (IEEE 9274.1.1, and xAPI 1.0.3 Part
 * Two, 2.2 and 2.4): which properties there are, of which form; nothing about what Binôme says.
 */
type Json = Readonly<Record<string, unknown>>;
type Rule = (value: unknown, at: string) => readonly string[];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/iu;
const TIMESTAMP =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/u;
const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/u;

const text =
  (form: RegExp, name: string): Rule =>
  (value, at) =>
    typeof value === 'string' && form.test(value) ? [] : [`${at} is no ${name}`];
const iri = text(IRI, 'IRI');
const anyText = text(/[\s\S]/u, 'text');
const truth: Rule = (value, at) => (typeof value === 'boolean' ? [] : [`${at} is no boolean`]);
const one =
  (...allowed: readonly string[]): Rule =>
  (value, at) =>
    allowed.includes(String(value)) ? [] : [`${at} is none of ${allowed.join()}`];

/** An object with these properties and no other. */
function shape(rules: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule {
  return (value, at) => {
    if (!isObject(value)) return [`${at} is no object`];
    return [
      ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, inner]) => {
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        return rule === undefined ? [`${at}.${name} is unknown`] : rule(inner, `${at}.${name}`);
      }),
    ];
  };
}
const many =
  (rule: Rule): Rule =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((inner, i) => rule(inner, `${at}[${i}]`))
      : rule(value, at);

const map =
  (name: Rule, value: Rule): Rule =>
  (all, at) =>
    isObject(all)
      ? Object.entries(all).flatMap(([key, inner]) => [
          ...name(key, `${at} key ${key}`),
          ...value(inner, `${at}.${key}`),
        ])
      : [`${at} is no object`];
const languageMap = map(text(LANGUAGE, 'language tag'), anyText);
const extensions = map(iri, () => []);

const account = shape({ homePage: iri, name: anyText }, ['homePage', 'name']);
const agent: Rule = (value, at) => [
  ...shape({
    objectType: one('Agent'),
    name: anyText,
    mbox: text(/^mailto:[^@\s]+@[^@\s]+$/u, 'mailto IRI'),
    mbox_sha1sum: text(/^[0-9a-f]{40}$/iu, 'SHA-1'),
    openid: iri,
    account,
  })(value, at),
  ...(isObject(value) &&
  ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((name) => name in value).length === 1
    ? []
    : [`${at} needs exactly one identifier`]),
];
const activity = shape(
  {
    objectType: one('Activity'),
    id: iri,
    definition: shape({
      name: languageMap,
      description: languageMap,
      type: iri,
      moreInfo: iri,
      extensions,
    }),
  },
  ['id'],
);
const activities = many(activity);

const statement = (version: string): Rule =>
  shape(
    {
      id: text(UUID, 'UUID'),
      actor: agent,
      verb: shape({ id: iri, display: languageMap }, ['id']),
      object: activity,
      result: shape({
        success: truth,
        completion: truth,
        response: anyText,
        duration: text(DURATION, 'ISO 8601 duration'),
        extensions,
      }),
      context: shape({
        registration: text(UUID, 'UUID'),
        contextActivities: shape({
          parent: activities,
          grouping: activities,
          category: activities,
          other: activities,
        }),
        platform: anyText,
        language: text(LANGUAGE, 'language tag'),
        extensions,
      }),
      timestamp: text(TIMESTAMP, 'timestamp'),
      version: text(
        version.startsWith('2.') ? /^2\.0\.\d+$/u : /^1\.0(?:\.\d+)?$/u,
        'version of this line',
      ),
    },
    ['actor', 'verb', 'object', 'id', 'timestamp'],
  );

/** What is wrong with it; nothing when nothing is. */
export function complaintsOf(value: unknown, version: string): readonly string[] {
  return [...nulls(value, 'statement'), ...statement(version)(value, 'statement')];
}

/** No null anywhere but below an extension, and nothing that is empty text for a name. */
function nulls(value: unknown, at: string): readonly string[] {
  if (value === null) return [`${at} is null`];
  if (Array.isArray(value)) return value.flatMap((inner, i) => nulls(inner, `${at}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'extensions' ? [] : nulls(inner, `${at}.${name}`),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
