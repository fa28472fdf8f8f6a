import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addMinutes } from '../../domain/time.ts';
import type { CalendarWriter } from '../../usecases/files-port.ts';
import type { Clock } from '../../usecases/ports.ts';

/** All of Unicode's control characters but the line feed: RFC 5545 allows none of them in a text. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/**
 * Writes one session as an iCalendar file: PUBLISH, so that nobody is asked to answer by mail, and
 * no address of anybody in it. Times are in UTC; a calendar shows them in its owner's zone. The
 * clock gives DTSTAMP, so the same event at the same moment is the same bytes.
 */
export function makeIcsWriter(clock: Clock): CalendarWriter {
  return {
    write(event) {
      const calendar = ical({
        prodId: { company: 'binome', product: 'binome' },
        method: ICalCalendarMethod.PUBLISH,
      });
      calendar.createEvent({
        id: oneLine(event.uid),
        sequence: event.sequence,
        stamp: clock.now(),
        start: event.startsAt,
        end: addMinutes(event.startsAt, event.minutes),
        summary: oneLine(event.title),
        description: manyLines(event.description),
        url: uriOf(event.url),
        status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
      return `${calendar.toString()}\r\n`;
    },
  };
}

/** A line break inside an unescaped property would start another property. */
function oneLine(text: string): string {
  return manyLines(text).replaceAll('\n', ' ');
}

/** The library escapes a URI as if it were a text, which RFC 5545 does not: leave it no reason to. */
function uriOf(url: string): string {
  return new URL(url).href.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

function manyLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').toWellFormed();
}
