/** Picks the form that CLDR's rules give for `n`; French counts 0 and 1 as one. */
export function plural(
  locale: 'fr' | 'en',
  n: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(locale).select(n);
  return rule === 'one' ? forms.one : forms.other;
}

/** A time to wait, in whole seconds, minutes or hours, whichever reads best: `12 secondes`, `2 minutes`. */
export function span(locale: 'fr' | 'en', seconds: number): string {
  const [per, unit] =
    seconds < 90 ? [1, 'second'] : seconds < 90 * 60 ? [60, 'minute'] : [3600, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / per),
  );
}

/** Says how many: the number as the language writes it, then the noun that agrees, `3 personnes`. */
export function counter(locale: 'fr' | 'en'): (n: number, one: string, other: string) => string {
  const number = new Intl.NumberFormat(locale);
  return (n, one, other) => `${number.format(n)} ${plural(locale, n, { one, other })}`;
}
