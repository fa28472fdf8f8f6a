import type { Locale } from '../domain/language.ts';
import { RECORD_CAUSES, type RecordCause } from '../domain/records.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import {
  chooseRecords,
  setRecords,
  testRecords,
  viewRecordChoice,
  viewRecordQueue,
  viewRecords,
} from '../usecases/record-settings.ts';
import {
  RecordChoiceAnswerShape,
  RecordChoiceShape,
  RecordQueueShape,
  RecordSettingsShape,
  RecordsShape,
  RecordTestShape,
} from '../wire/records.ts';
import { endpoint } from './endpoint.ts';

const RECORDS = '/programmes/{programmeId}/records';

export const RECORD_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: RECORDS,
    summary: 'Where learning records go, and how the way there is',
    answer: RecordsShape,
    handle: async ({ ports, actor, param, locale }) => {
      const seen = await viewRecords(ports, actor, param('programmeId'));
      if (!seen.ok) return seen;
      const { connections, settings, lane } = seen.value;
      const trouble = RECORD_CAUSES.find((cause) => cause === lane.cause);
      return ok({
        connections: [...connections],
        on: settings?.on ?? false,
        sent: lane.sent,
        refused: lane.refused,
        ...(settings === undefined ? {} : { connection: settings.connection }),
        ...(lane.lastSentAt === undefined ? {} : { lastSentAt: lane.lastSentAt }),
        ...(trouble === undefined ? {} : { trouble: said(trouble, locale) }),
        ...(lane.notBefore === undefined ? {} : { retryAt: lane.notBefore }),
      });
    },
  }),
  endpoint({
    method: 'put',
    path: RECORDS,
    summary: 'Turns learning records on or off, and says to which store they go',
    body: RecordSettingsShape,
    handle: async ({ ports, actor, param, body }) => {
      const set = await setRecords(ports, actor, { programmeId: param('programmeId'), ...body });
      return set.ok ? ok(undefined) : set;
    },
  }),
  endpoint({
    method: 'post',
    path: `${RECORDS}/test`,
    summary: 'Whether the record store answers, and to our key; writes nothing there',
    answer: RecordTestShape,
    handle: async ({ ports, actor, param, locale }) => {
      const tested = await testRecords(ports, actor, param('programmeId'));
      if (!tested.ok) return tested;
      const { value } = tested;
      return ok(value === 'fine' ? { fine: true } : { fine: false, trouble: said(value, locale) });
    },
  }),
  endpoint({
    method: 'get',
    path: `${RECORDS}/queue`,
    summary: 'The statements and where each stands, never what they say: ?continuation=',
    answer: RecordQueueShape,
    handle: async ({ ports, actor, param, query, locale }) => {
      const continuation = query('continuation');
      const page = await viewRecordQueue(ports, actor, {
        programmeId: param('programmeId'),
        ...(continuation === undefined ? {} : { continuation }),
      });
      if (!page.ok) return page;
      const { items, continuation: next } = page.value;
      return ok({
        records: items.map(({ id, kind, at, status, cause }) => ({
          id,
          kind,
          at,
          status,
          ...(cause === undefined ? {} : { trouble: said(cause, locale) }),
        })),
        ...(next === undefined ? {} : { continuation: next }),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: `${RECORDS}/choice`,
    summary: 'Whether what I do is told to the record store, and under which name',
    answer: RecordChoiceAnswerShape,
    handle: async ({ ports, actor, param }) => {
      const chosen = await viewRecordChoice(ports, actor, param('programmeId'));
      if (!chosen.ok) return chosen;
      const { consent, on } = chosen.value;
      const { given = false, identity = 'pseudonym' } = consent ?? {};
      return ok({ given, identity, on });
    },
  }),
  endpoint({
    method: 'put',
    path: `${RECORDS}/choice`,
    summary: 'My own choice about records, from now on',
    body: RecordChoiceShape,
    handle: async ({ ports, actor, param, body }) => {
      const chosen = await chooseRecords(ports, actor, {
        programmeId: param('programmeId'),
        ...body,
      });
      return chosen.ok ? ok(undefined) : chosen;
    },
  }),
];

function said(code: RecordCause, locale: Locale) {
  return { code, ...catalogueOf(locale).records.cause[code] };
}
