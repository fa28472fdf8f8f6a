import type { Upcoming } from '../domain/common-event.ts';
import type { Locale } from '../domain/language.ts';
import { ok } from '../domain/result.ts';
import {
  readEvents,
  viewChannelPage,
  writeEvents,
  type ChannelPage,
} from '../usecases/channel-page.ts';
import {
  ChannelPageShape,
  EventsShape,
  WriteEventsShape,
  type ChannelPageWire,
} from '../wire/channel.ts';
import { endpoint } from './endpoint.ts';
import { handOut } from './present-kit.ts';

export const CHANNEL_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/channel',
    summary: 'The landing page of a programme in a channel: nothing in it is about anybody',
    answer: ChannelPageShape,
    handle: async ({ ports, actor, param, locale }) => {
      const page = await viewChannelPage(ports, actor, param('programmeId'));
      return page.ok ? ok(presentChannelPage(page.value, locale)) : page;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/events',
    summary: 'The common events of a programme, in every language that they were written in',
    answer: EventsShape,
    handle: async ({ ports, actor, param }) => {
      const events = await readEvents(ports, actor, param('programmeId'));
      return events.ok ? ok(handOut(events.value)) : events;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/events',
    summary: 'Announces the common events of a programme',
    body: WriteEventsShape,
    answer: EventsShape,
    handle: async ({ ports, actor, param, body }) => {
      const written = await writeEvents(ports, actor, {
        programmeId: param('programmeId'),
        ...body,
      });
      return written.ok ? ok(handOut(written.value)) : written;
    },
  }),
];

/** Field by field: what is not named here does not leave. */
function presentChannelPage(page: ChannelPage, locale: Locale): ChannelPageWire {
  const { programme, modules, upcoming, counts, isOpen, enrolUrl } = page;
  const { id, name, purpose, approval, startsOn, endsOn, timeZone } = programme;
  const { format, sessionCount, sessionMinutes } = programme;
  return {
    programmeId: id,
    programmeName: name,
    purpose,
    approvedAt: approval?.at ?? '',
    startsOn,
    endsOn,
    timeZone,
    format,
    sessionCount,
    sessionMinutes,
    open: isOpen,
    enrolUrl,
    upcoming: upcoming.map((line) => presentUpcoming(line, locale)),
    modules: modules.map((module) => {
      const { title, summary } = module.content[locale];
      const { id: moduleId, minutes, only } = module;
      return { id: moduleId, title, summary, minutes, ...(only === undefined ? {} : { only }) };
    }),
    counts: { ...counts },
  };
}

/** An event that was named in one language is named in it for everybody. */
function presentUpcoming(line: Upcoming, locale: Locale): ChannelPageWire['upcoming'][number] {
  if (line.kind !== 'announced') return { kind: line.kind, on: line.on };
  const { kind, on, at, title, place } = line;
  return {
    kind,
    on,
    ...(at === undefined ? {} : { at }),
    title: [title[locale], title.fr, title.en].find((said) => said.trim() !== '') ?? '',
    ...(place === undefined ? {} : { place }),
  };
}
