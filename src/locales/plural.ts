/** Picks the form that CLDR's rules give for `n`; French counts 0 and 1 as one. */
export function plural(
  locale: 'fr' | 'en',
  n: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(locale).select(n);
  return rule === 'one' ? forms.one : forms.other;
}

/** Says how many: the number as the language writes it, then the noun that agrees, `3 personnes`. */
export function counter(locale: 'fr' | 'en'): (n: number, one: string, other: string) => string {
  const number = new Intl.NumberFormat(locale);
  return (n, one, other) => `${number.format(n)} ${plural(locale, n, { one, other })}`;
}
