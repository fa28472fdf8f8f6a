import { useLanguage } from '../ui/language.tsx';

/** A date as its source gives it, 2024-05-08, 2024-05 or 2024, as one reads it: never more exact than it is. */
export function usePublished(): (written: string) => string {
  const { formats, locale } = useLanguage();
  return (written) => {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) return formats.calendarDay(written);
    if (!/^\d{4}-\d{2}$/u.test(written)) return written;
    const month = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return month.format(new Date(`${written}-01T00:00:00Z`));
  };
}
