import type { Locale } from '../domain/language.ts';
import { charterVersionOf, topicOf } from '../domain/programme.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { viewOutcomes } from '../usecases/view-outcomes.ts';
import { openDashboard, viewSponsorPage, type DashboardView } from '../usecases/view-dashboard.ts';
import {
  DashboardShape,
  PairStatusShape,
  SponsorPageShape,
  type DashboardWire,
} from '../wire/dashboard.ts';
import { OutcomesShape } from '../wire/outcomes.ts';
import { endpoint } from './endpoint.ts';
import { presentLabel } from './words.ts';
import { WrittenAnswer } from './written-answer.ts';

export const DASHBOARD_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/dashboard',
    summary: 'Funnel, pairs, next sessions, people to help, satisfaction',
    answer: DashboardShape,
    handle: async ({ ports, actor, param, locale, share }) => {
      const programmeId = param('programmeId');
      const open = await openDashboard(ports, actor, programmeId);
      if (!open.ok) return open;
      // All that the answer depends on: everybody who is admitted reads the same.
      const name = JSON.stringify(['dashboard', actor.tenantId, programmeId, locale]);
      return ok(
        await share(name, async () => {
          const view = await open.value.look();
          return new WrittenAnswer(presentDashboard(view, locale));
        }),
      );
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/outcomes',
    summary: 'What changed: knowledge and confidence before and after, links between entities',
    answer: OutcomesShape,
    handle: async ({ ports, actor, param, locale }) => {
      const view = await viewOutcomes(ports, actor, param('programmeId'));
      if (!view.ok) return view;
      const { skill, links, modules } = view.value;
      return ok({
        skill: {
          ...skill,
          modules: skill.modules.map((line) => ({
            ...line,
            title: modules.get(line.moduleId)?.content[locale].title ?? line.moduleId,
          })),
        },
        links: links.map(({ entities: [one, other], pairs }) => ({
          entities: [one, other],
          pairs,
        })),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/sponsor-page',
    summary: 'The sponsor’s one page: the charter and sums',
    answer: SponsorPageShape,
    handle: async ({ ports, actor, param }) => {
      const page = await viewSponsorPage(ports, actor, param('programmeId'));
      if (!page.ok) return page;
      const { programme, satisfaction, ...sums } = page.value;
      const { id, name, purpose, startsOn, endsOn, status, approval } = programme;
      return ok({
        programme: {
          id,
          name,
          purpose,
          startsOn,
          endsOn,
          status,
          charterVersion: charterVersionOf(programme),
          approved: approval !== undefined,
          ...(approval === undefined ? {} : { approvedAt: approval.at }),
        },
        ...sums,
        ...(satisfaction === undefined ? {} : { satisfaction: { ...satisfaction } }),
      });
    },
  }),
];

/** States in which a message still may leave. */
const WAITING = ['due', 'held', 'throttled', 'blocked', 'not_installed', 'guest'] as const;

function presentDashboard(
  { programme, dashboard, people, messages }: DashboardView,
  locale: Locale,
): DashboardWire {
  const { help } = catalogueOf(locale).common;
  const nameOf = (id: string): string => people.get(id)?.profile.name ?? '';
  const pairOf = new Map(dashboard.progress.map((line) => [line.pair.id, line.pair]));
  return {
    programme: {
      id: programme.id,
      name: programme.name,
      status: programme.status,
      approved: programme.approval !== undefined,
    },
    funnel: dashboard.funnel.map((step) => ({ ...step })),
    pairStates: statesOf(dashboard.progress),
    upcoming: dashboard.upcoming.map((session) => {
      const pair = pairOf.get(session.pairId);
      const { id: sessionId, startsAt, minutes, status } = session;
      return {
        sessionId,
        mentor: nameOf(pair?.mentorId ?? ''),
        mentee: nameOf(pair?.menteeId ?? ''),
        startsAt,
        minutes,
        status,
      };
    }),
    toHelp: dashboard.toHelp.map(({ code, people: ids, since }) => ({
      code,
      people: ids.map(nameOf),
      ...(since === undefined ? {} : { since }),
      ...help[code],
    })),
    ...(dashboard.satisfaction === undefined
      ? {}
      : { satisfaction: { ...dashboard.satisfaction } }),
    topics: topicsOf({ programme, dashboard }),
    messages: {
      sent: messages.sent ?? 0,
      held: WAITING.reduce((sum, status) => sum + (messages[status] ?? 0), 0),
      unknown: (messages.unknown ?? 0) + (messages.sending ?? 0),
      failed: messages.failed ?? 0,
    },
  };
}

/** On how many pairs each topic is shared, most first: a proposal is none until both accept. */
function topicsOf({
  programme,
  dashboard,
}: Pick<DashboardView, 'programme' | 'dashboard'>): DashboardWire['topics'] {
  const counts = new Map<string, number>();
  for (const { pair } of dashboard.progress) {
    if (pair.status === 'proposed') continue;
    for (const id of pair.match.sharedTopics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([id, pairs]) => ({
      label: presentLabel(topicOf(programme, id)?.label ?? { fr: id, en: id }),
      pairs,
    }));
}

/** In the order of a pair's life; states in which no pair stands are left out. */
function statesOf(progress: DashboardView['dashboard']['progress']): DashboardWire['pairStates'] {
  const counts = new Map<string, number>();
  for (const { pair } of progress) counts.set(pair.status, (counts.get(pair.status) ?? 0) + 1);
  return PairStatusShape.options
    .map((status) => ({ status, pairs: counts.get(status) ?? 0 }))
    .filter(({ pairs }) => pairs > 0);
}
