import { SCORE_PARTS, DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import type { labelsFr } from '../../locales/labels.fr.ts';
import type { workbenchFr } from '../../locales/workbench.fr.ts';
import type { Locale } from '../../wire/shapes.ts';
import type { Formats } from '../ui/formats.ts';
import type { SettingsWords } from './settings-words.ts';
import type { Field, Whole } from './whole.ts';

interface TextParts {
  readonly words: SettingsWords;
  readonly common: typeof labelsFr;
  readonly parts: (typeof workbenchFr)['part'];
  readonly formats: Formats;
  readonly locale: Locale;
}

/** What one field of the settings says, as a person reads it. */
export function textOf({ settings, options }: Whole, field: Field, given: TextParts): string {
  const { words, common, formats, locale } = given;
  switch (field) {
    case 'name':
    case 'purpose':
    case 'timeZone':
      return settings[field];
    case 'sponsor':
      return `${settings.sponsor.name} (${settings.sponsor.mail})`;
    case 'locale':
      return formats.language(settings.locale);
    case 'startsOn':
    case 'endsOn':
      return formats.calendarDay(settings[field]);
    case 'format':
      return common.programmeFormat[settings.format];
    case 'rhythm':
      return common.rhythm[settings.rhythm];
    case 'sessionMinutes':
      return words.minutes(settings.sessionMinutes);
    case 'sessionCount':
      return formats.number(settings.sessionCount);
    case 'topicIds':
      return words.summary.topics(settings.topicIds.length);
    case 'ownTopics':
      return formats.list(settings.ownTopics.map((label) => label[locale]));
    case 'training':
      return words.training[options.training ?? 'advised'];
    case 'checkInWeeks':
      return inWeeks(options.checkInWeeks, words);
    case 'silenceWeeks':
      return inWeeks(options.silenceWeeks, words);
    case 'weeklyMessages': {
      const weekly = options.weeklyMessages;
      return weekly === undefined ? words.usual : words.perWeek(weekly.executive, weekly.other);
    }
    case 'retentionDays':
      return options.retentionDays === undefined ? words.usual : words.days(options.retentionDays);
    case 'matching':
      return rulesText(options.matching, given);
    default: {
      const own = options.words?.[field];
      return own === undefined ? words.usual : `${own.fr}\n${own.en}`;
    }
  }
}

function inWeeks(weeks: number | undefined, words: SettingsWords): string {
  return weeks === undefined ? words.usual : words.prompts.weeks(weeks);
}

function rulesText(rules: Whole['options']['matching'], { words, parts, formats }: TextParts) {
  if (rules === undefined) return words.usual;
  const { weights = DEFAULT_WEIGHTS, floor = 0 } = rules;
  const list = SCORE_PARTS.map((part) => `${parts[part]} ${formats.number(weights[part])}`);
  return words.weightsOf(list.join(', '), floor);
}
