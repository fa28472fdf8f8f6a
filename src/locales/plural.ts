/** Picks the form that CLDR's rules give for `n`; French counts 0 and 1 as one. */
export function plural(
  locale: 'fr' | 'en',
  n: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(locale).select(n);
  return rule === 'one' ? forms.one : forms.other;
}
