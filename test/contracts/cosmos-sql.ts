/**
 * The little SQL that the store asks in, for Cosmos DB's REST interface in memory. The npm emulator
 * reads the same queries by a grammar of its own.
 */

/** The order of a field's text, by its bytes in UTF-8. */
export function byText(field: string) {
  type Fields = Readonly<Record<string, unknown>>;
  return (a: Fields, b: Fields): number =>
    Buffer.compare(Buffer.from(String(a[field])), Buffer.from(String(b[field])));
}

export interface Query {
  readonly query: string;
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
}

type Condition = (
  json: Readonly<Record<string, unknown>>,
  value: ReadonlyMap<string, unknown>,
) => boolean;

/** The conditions that the store's queries are made of; another one is a mistake in this test. */
export function conditionsOf(text: string): readonly Condition[] {
  const where = /^SELECT \* FROM c WHERE (.*) ORDER BY c\.\w+$/u.exec(text)?.[1];
  if (where === undefined) throw new Error(`not a query of ours: ${text}`);
  return where.split(/ AND (?![^(]*\))/u).map((condition): Condition => {
    const equal = /^c\.(\w+) = (@\w+)$/u.exec(condition);
    if (equal !== null) return (json, value) => json[equal[1] ?? ''] === value.get(equal[2] ?? '');
    const above = /^c\.(\w+) > (@\w+)$/u.exec(condition);
    if (above !== null) {
      const [, field = '', name = ''] = above;
      return (json, value) => byText(field)(json, { [field]: value.get(name) }) > 0;
    }
    const other = /^c\.(\w+) != (@\w+)$/u.exec(condition);
    if (other !== null) return (json, value) => json[other[1] ?? ''] !== value.get(other[2] ?? '');
    if (condition === 'c.body.oid = @oid') {
      return (json, value) => (json['body'] as { oid?: unknown }).oid === value.get('@oid');
    }
    if (condition === 'ARRAY_CONTAINS(c.keys, @key)') {
      return (json, value) => (json['keys'] as readonly unknown[]).includes(value.get('@key'));
    }
    if (condition === '(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > @now)') {
      return (json, value) =>
        json['expiresAt'] === undefined || Number(json['expiresAt']) > Number(value.get('@now'));
    }
    throw new Error(`not a condition of ours: ${condition}`);
  });
}
