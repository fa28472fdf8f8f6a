import { z } from 'zod';
import { copyPath, SETTINGS_PARTS, settingsPath } from '../../src/tab/settings/paths.ts';
import { KitShape } from '../../src/wire/kit.ts';
import { MatchRunListShape, MatchRunShape } from '../../src/wire/matching.ts';
import { MyMentoringShape } from '../../src/wire/mentoring.ts';
import { managerOf } from './manager.ts';

export interface TabPage {
  /** Who opens it: one of the kinds of the demo's featured people. */
  readonly kind: string;
  readonly oid: string;
  readonly route: string;
}

const Personas = z.object({
  personas: z.array(z.object({ oid: z.string(), kind: z.string(), featured: z.boolean() })),
});

/** Every page of the tab that the demo programme shows, with somebody who may open it, by who opens them. */
export async function pagesByPerson(url: string): Promise<ReadonlyMap<string, readonly TabPage[]>> {
  return Map.groupBy(await pagesOfDemo(url), ({ oid }) => oid);
}

/** Every page of the tab that the demo programme shows, with somebody who may open it. */
export async function pagesOfDemo(url: string): Promise<readonly TabPage[]> {
  const { personas } = Personas.parse(await (await fetch(`${url}/local/personas`)).json());
  const oidOf = (kind: string): string =>
    personas.find((one) => one.featured && one.kind === kind)?.oid ?? '';
  const read = async <T>(kind: string, path: string, shape: z.core.$ZodType<T>): Promise<T> => {
    const asked = await fetch(`${url}/local/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ oid: oidOf(kind) }),
    });
    const { token } = z.object({ token: z.string() }).parse(await asked.json());
    const answer = await fetch(`${url}/api${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return z.parse(shape, await answer.json());
  };
  const Listed = z.object({
    programmes: z.array(z.object({ id: z.string(), status: z.string() })),
  });
  const { programmes } = await read('manager', '/programmes', Listed);
  const programme = programmes.find(({ status }) => status === 'running')?.id ?? '';
  const { pairs } = await read('executive', '/mentoring', MyMentoringShape);
  const pair = pairs.find(({ state }) => state === 'paired');
  const kit = await read('executive', `/programmes/${programme}/kit`, KitShape);
  const manager = [
    'sign-ups',
    'mentors',
    'kit',
    'kit/file',
    'kit/new',
    'kit/modules/generative-ai',
    'kit/modules/generative-ai/edit',
    'kit/modules/generative-ai/versions/1',
    'matching',
    'matching/rules',
    'dashboard',
    'report',
    'channel',
    'lms',
    'deliveries',
  ];
  const routes: Readonly<Record<string, readonly string[]>> = {
    manager: [
      '/programmes',
      '/programmes/new',
      ...manager.map((part) => `/programmes/${programme}/${part}`),
      ...(await pagesOfRun(url, programme)),
      settingsPath(programme),
      copyPath(programme),
      ...SETTINGS_PARTS.map((part) => settingsPath(programme, part)),
    ],
    executive: [
      '/mentoring',
      `/mentoring/enrol/${programme}`,
      `/mentoring/${programme}/kit`,
      `/mentoring/${programme}/kit/${kit.modules[0]?.id ?? ''}`,
      ...(pair === undefined ? [] : pagesOfPair(programme, pair.pairId)),
      // One that is over, and the one to come.
      ...sessionsShown(pair?.sessions ?? []).map((id) => `/mentoring/${programme}/sessions/${id}`),
      '/preferences',
      '/my-data',
      '/who-sees-what',
      `/mentoring/${programme}/pairs/nobody`,
      `/mentoring/${programme}/sessions/nothing`,
      '/nowhere',
    ],
    mentor: [
      '/mentoring',
      `/mentoring/${programme}/kit/${kit.modules[0]?.id ?? ''}`,
      `/mentoring/training/${programme}`,
      `/mentoring/${programme}/badges`,
    ],
    assistant: ['/planning', `/programmes/${programme}/enrol`, `/channel/${programme}`],
    coach: ['/coach'],
    sponsor: ['/sponsor', `/sponsor/${programme}`, '/my-data'],
    administrator: ['/administration'],
  };
  return Object.entries(routes).flatMap(([kind, of]) =>
    of.map((route) => ({ kind, oid: oidOf(kind), route })),
  );
}

function sessionsShown(
  sessions: readonly { readonly id: string; readonly status: string }[],
): readonly string[] {
  const over = sessions.find(({ status }) => status === 'held');
  const toCome = sessions.find(({ status }) => status === 'planned');
  return [over, toCome].flatMap((one) => (one === undefined ? [] : [one.id]));
}

function pagesOfPair(programme: string, pairId: string): readonly string[] {
  const at = `/mentoring/${programme}/pairs/${pairId}`;
  return [at, `${at}/agreement`, `${at}/check-in/check-in/1`];
}

/** The pages of the workbench behind the demo's latest run. */
async function pagesOfRun(url: string, programme: string): Promise<readonly string[]> {
  const manager = await managerOf(url);
  const path = `/programmes/${programme}/match-runs`;
  const { runs } = await manager.call('GET', path, MatchRunListShape);
  const [id = '', before = ''] = runs.map((run) => run.id);
  const { result } = await manager.call('GET', `${path}/${id}`, MatchRunShape);
  const [couple] = result?.pairs ?? [];
  const workbench = `/programmes/${programme}/matching`;
  const run = `${workbench}/runs/${id}`;
  return [
    run,
    `${run}/rules`,
    `${run}/recruitment`,
    `${run}/couples/${couple?.mentor.id ?? ''}/${couple?.mentee.id ?? ''}`,
    `${workbench}/compare/${before}/${id}`,
    `${workbench}/recruitment`,
    `${workbench}/rehearsal`,
  ];
}
