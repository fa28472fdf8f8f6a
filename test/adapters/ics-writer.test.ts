import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeIcsWriter } from '../../src/adapters/ics/ics-writer.ts';
import type { CalendarFile } from '../../src/usecases/files-port.ts';

const writer = makeIcsWriter({ now: () => '2026-11-21T10:00:00.123Z' });

const session: CalendarFile = {
  uid: 'cytv54hv2dvz3wpauuzhove73j',
  sequence: 2,
  startsAt: '2026-11-23T09:00:00.000Z',
  minutes: 45,
  title: 'Binôme avec Zoé; séance 2, "x" \\ y',
  description: 'Préparez :\nune question',
  url: 'https://binome.example/tab/mentoring?a=1,2;3',
  cancelled: false,
};

/** Joins folded lines and reads the properties of the one event, as RFC 5545 says to. */
function propertiesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return new Map(
    event.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    }),
  );
}

function unescaped(text = ''): string {
  return text.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

describe('the calendar writer', () => {
  test('writes a session that a calendar adds without asking for an answer', () => {
    const text = writer.write(session);
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//binome//binome//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:cytv54hv2dvz3wpauuzhove73j',
      'SEQUENCE:2',
      'DTSTAMP:20261121T100000Z',
      'DTSTART:20261123T090000Z',
      'DTEND:20261123T094500Z',
      'SUMMARY:Binôme avec Zoé\\; séance 2\\, "x" \\\\ y',
      'DESCRIPTION:Préparez :\\nune question',
      'URL;VALUE=URI:https://binome.example/tab/mentoring?a=1%2C2%3B3',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('a cancelled session says so, under the same UID', () => {
    const properties = propertiesOf(writer.write({ ...session, sequence: 3, cancelled: true }));
    expect(properties.get('STATUS')).toBe('CANCELLED');
    expect(properties.get('SEQUENCE')).toBe('3');
    expect(properties.get('UID')).toBe(session.uid);
  });

  test('the same event at the same moment is the same bytes', () => {
    expect(writer.write(session)).toBe(writer.write({ ...session }));
  });

  test('no text breaks out of its property, and none is lost', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aé𝄞 ;,:\\"\n\r\u0000\t')) });
    fc.assert(
      fc.property(text, text, (title, description) => {
        const written = writer.write({ ...session, title, description });
        const properties = propertiesOf(written);
        expect([...properties.keys()]).toEqual([
          ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY'],
          ...(properties.has('DESCRIPTION') ? ['DESCRIPTION'] : []),
          ...['URL;VALUE=URI', 'STATUS'],
        ]);
        const lines = description.replace(/\r\n?/g, '\n').replace(/[\0\t]/g, ' ');
        expect(unescaped(properties.get('DESCRIPTION'))).toBe(lines);
        const line = title.replace(/\r\n?/g, '\n').replace(/[\0\t\n]/g, ' ');
        expect(unescaped(properties.get('SUMMARY'))).toBe(line);
        for (const folded of written.split('\r\n')) {
          expect(Buffer.byteLength(folded)).toBeLessThanOrEqual(75);
        }
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('names no address', () => {
    expect(writer.write(session)).not.toMatch(/mailto|ATTENDEE|ORGANIZER/i);
  });
});
