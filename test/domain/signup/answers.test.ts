import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF_DAYS } from '../../../src/domain/participant.ts';
import {
  isYes,
  parseFormat,
  parseHalfDay,
  parseLevel,
  parseRole,
  parseSeats,
  splitAnswers,
} from '../../../src/domain/signup/choices.ts';
import { readCompletionTimes } from '../../../src/domain/signup/completion-time.ts';
import { clean, fold } from '../../../src/domain/signup/fold.ts';
import { parseMail, parseMails } from '../../../src/domain/signup/mail.ts';
import { parseLanguage, parseLanguages } from '../../../src/domain/signup/spoken-language.ts';
import { indexTopics } from '../../../src/domain/signup/topic-index.ts';
import { BUILT_IN_TOPICS } from '../../../src/domain/topic.ts';
import { commonEn } from '../../../src/locales/common.en.ts';
import { commonFr } from '../../../src/locales/common.fr.ts';

describe('an address', () => {
  it.each([
    ['  Ann.Lee@Contoso.Example ', 'ann.lee@contoso.example'],
    ['\u00a0ann@contoso.example\u200b', 'ann@contoso.example'],
    ['mailto:ann@contoso.example', 'ann@contoso.example'],
    ['Ann Lee <ann@contoso.example>', 'ann@contoso.example'],
    ['zoé.o’neil+x@sub.contoso.example', "zoé.o'neil+x@sub.contoso.example"],
  ])('%j is %s', (text, mail) => expect(parseMail(text)).toBe(mail));

  it.each([
    '',
    'anonymous',
    'ann',
    'ann@',
    '@contoso.example',
    'ann@contoso',
    'ann@@contoso.example',
    'ann lee@contoso.example',
    'a@b.example, c@d.example',
    'ann@contoso..example',
    '=cmd@contoso.example',
    '-1+1@contoso.example',
    `${'a'.repeat(250)}@contoso.example`,
  ])('%j is none', (text) => expect(parseMail(text)).toBeUndefined());

  it('is a fixed point, and can never be run as a formula', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const mail = parseMail(text);
        if (mail === undefined) return;
        expect(parseMail(mail)).toBe(mail);
        expect(mail).toMatch(/^[\p{L}\p{N}_][^\s",]*$/u);
      }),
    );
  });

  it('comes in lists, with what is none told apart', () => {
    expect(parseMails('A@b.example; c@d.example ;\n Bob ; e@f.example g@h.example;')).toEqual({
      mails: ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
      strangers: ['Bob'],
    });
  });
});

describe('a number of people', () => {
  it.each([
    ['', 1],
    ['   ', 1],
    ['0', 0],
    ['2', 2],
    [' 3 ', 3],
    ['2.0', 2],
    ['2,0', 2],
    ['\u00a02', 2],
    ['２', 2],
    ['007', 7],
  ])('%j is %i', (text, seats) => expect(parseSeats(text)).toBe(seats));

  it.each(['douze', 'two', '2.5', '-1', '1e3', '2 people', '1 000', '12345678901', 'NaN', '٣'])(
    '%j is unreadable',
    (text) => expect(parseSeats(text)).toBeUndefined(),
  );
});

describe('a choice', () => {
  it('is known in both languages, and as the product writes it', () => {
    for (const words of [commonFr, commonEn]) {
      for (const [role, word] of Object.entries(words.role)) expect(parseRole(word)).toBe(role);
      for (const [level, word] of Object.entries(words.level)) expect(parseLevel(word)).toBe(level);
      for (const [format, word] of Object.entries(words.format)) {
        expect(parseFormat(word)).toBe(format);
      }
      for (const halfDay of HALF_DAYS) expect(parseHalfDay(words.halfDay[halfDay])).toBe(halfDay);
    }
  });

  it.each(['Mentoré(e)', 'Mentorée', 'MENTORÉ·E', 'mentee'])('%s is to be mentored', (text) =>
    expect(parseRole(text)).toBe('mentee'),
  );

  it.each([
    ['Directrice', 'director'],
    ['collaborateur·rice', 'contributor'],
    ['COMITE EXECUTIF', 'executive'],
  ])('%s is %s', (text, level) => expect(parseLevel(text)).toBe(level));

  it('is unknown otherwise', () => {
    expect(parseRole('Stagiaire')).toBeUndefined();
    expect(parseLevel('Chef')).toBeUndefined();
    expect(parseFormat('Téléphone')).toBeUndefined();
    expect(parseHalfDay('Samedi matin')).toBeUndefined();
  });

  it('is a yes only when it is clear', () => {
    for (const yes of [
      'Oui',
      ' YES ',
      'oui.',
      'true',
      'VRAI',
      'J’accepte',
      'Oui;',
      'Yes, I volunteer.',
    ]) {
      expect(isYes(yes)).toBe(true);
    }
    for (const other of ['', 'Non', 'No', 'Oui, mais pas cette année', 'peut-être', 'ok', '1']) {
      expect(isYes(other)).toBe(false);
    }
  });

  it('comes in lists cut at semicolons and line breaks, never at commas', () => {
    expect(splitAnswers(' a ; b,c;;\nd\r\ne；f ; ')).toEqual(['a', 'b,c', 'd', 'e', 'f']);
    expect(splitAnswers(' ; ')).toEqual([]);
  });
});

describe('a language', () => {
  it.each(['Français', 'FRENCH', 'fr', 'fr-FR', 'fra', 'francais', 'Français (courant)'])(
    '%s is fr',
    (text) => expect(parseLanguage(text)).toBe('fr'),
  );
  it.each([
    ['Deutsch', 'de'],
    ['Allemand', 'de'],
    ['Español', 'es'],
    ['Arabe', 'ar'],
    ['العربية', 'ar'],
    ['中文', 'zh'],
    ['Mandarin', 'zh'],
    ['Néerlandais', 'nl'],
    ['Hébreu', 'he'],
    ['iw', 'he'],
  ])('%s is %s', (text, code) => expect(parseLanguage(text)).toBe(code));

  it('that we do not know stands for itself, folded', () => {
    expect(parseLanguage('  Klingôn ')).toBe('klingon');
    expect(parseLanguage('?!')).toBeUndefined();
  });

  it('comes once, and commas separate known languages only', () => {
    expect(parseLanguages(['Français', 'French', 'Anglais, Espagnol'])).toEqual(['fr', 'en', 'es']);
    expect(parseLanguages(['Dothraki, haut'])).toEqual(['dothraki haut']);
  });
});

describe('a topic', () => {
  const find = indexTopics(BUILT_IN_TOPICS);

  it('is known by identifier and by label in either language, loosely written', () => {
    for (const { id, label } of BUILT_IN_TOPICS) {
      for (const name of [id, label.fr, label.en, ` ${label.fr.toUpperCase()} `]) {
        expect(find(name)).toBe(id);
      }
    }
    expect(find("Rechercher et vérifier l'information")).toBe('checking-information');
    expect(find('Outils collaboratifs (Teams, Slack)')).toBe('collaboration-tools');
    expect(find('Outils collaboratifs (Teams')).toBeUndefined();
  });

  it('is never guessed between two that fold alike', () => {
    const own = indexTopics([
      { id: 'cpp', label: { fr: 'C++', en: 'C++' }, digcomp: [] },
      { id: 'csharp', label: { fr: 'C#', en: 'C#' }, digcomp: [] },
    ]);
    expect([own('C++'), own('c#'), own('C')]).toEqual(['cpp', 'csharp', undefined]);
  });
});

describe('a completion time', () => {
  const ranks = (cells: readonly string[], locale: 'fr' | 'en' = 'fr'): readonly unknown[] =>
    readCompletionTimes(cells, locale).map((time) => time?.rank);

  it('is compared in the format of its column', () => {
    const [june, september] = ranks(['06/09/2026 08:00:00', '14/09/2026 08:00:00']);
    expect(june).toBeLessThan(september as number);
    const [morning, afternoon, noon] = ranks(
      ['9/4/2026, 7:36:05 AM', '9/4/2026, 2:36:05\u202fPM', '9/4/2026, 12:00:00 PM'],
      'en',
    );
    expect(morning).toBeLessThan(noon as number);
    expect(noon).toBeLessThan(afternoon as number);
  });

  it('reads ISO text, with or without a zone, and the numbers of a spreadsheet', () => {
    const kinds = readCompletionTimes(
      ['2026-09-14 13:25:15', '2026-09-14T13:25:15+02:00', '46279.559'],
      'en',
    ).map((time) => time?.kind);
    expect(kinds).toEqual(['iso', 'iso-zoned', 'serial']);
    const [paris, utc] = ranks(['2026-09-14T13:25:15+02:00', '2026-09-14T11:25:15Z']);
    expect(paris).toBe(utc);
  });

  it('is unreadable when nothing tells the day from the month, or when there is no such day', () => {
    expect(ranks(['06/09/2026 08:00'], 'en')).toEqual([undefined]);
    expect(ranks(['31/02/2026', 'yesterday', '', '14/09/2026 25:00'])).toEqual(
      Array(4).fill(undefined),
    );
    expect(ranks(['14/09/2026', '09/14/2026', '01/02/2026'])).toEqual(Array(3).fill(undefined));
  });
});

describe('text', () => {
  it('is cleaned once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(clean(text)).not.toMatch(/[\n\r\t]|^ | $| {2}/u);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
