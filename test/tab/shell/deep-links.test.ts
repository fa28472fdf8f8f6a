import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  firstQuestion,
  questionsOfLink,
  routeOfAddress,
  routeOfDeepLink,
} from '../../../src/tab/shell/landing.ts';
import { TAB_PATHS } from '../../../src/usecases/tab-paths.ts';

const TAB = join(import.meta.dirname, '..', '..', '..', 'src', 'tab');

/** Every pattern of a route of the tab, with what it is put together from. */
function patterns(): readonly string[] {
  const names = new Map<string, string>();
  const found: string[] = [];
  for (const file of readdirSync(TAB, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    const text = readFileSync(join(TAB, file), 'utf8');
    for (const [, name, value] of text.matchAll(/const (\w+) = ['`]([^'`]*)['`]/gu)) {
      names.set(name ?? '', fill(value ?? ''));
    }
    for (const [, plain, written] of text.matchAll(
      /<Route path=(?:"([^"]+)"|\{([^}]*\}?[^}]*)\}>)/gu,
    )) {
      found.push(plain ?? fill((written ?? '').replace(/^`|`$/gu, ''), true));
    }
  }
  return found;

  function fill(value: string, isName = false): string {
    const whole = value.replace(/\$\{(\w+)\}/gu, (_, name: string) => names.get(name) ?? name);
    return isName ? (names.get(whole) ?? whole) : whole;
  }
}

const ROUTES = patterns();
/** A room that hands on to routes of its own shows nothing itself. */
const LEAVES = ROUTES.filter((pattern) => {
  if (pattern === '/' || !pattern.endsWith('/*?')) return pattern !== '/';
  const room = pattern.slice(0, -'/*?'.length);
  return !ROUTES.some((other) => other !== pattern && `${other}/`.startsWith(`${room}/`));
});

/** Whether a route of wouter's takes this path: `:name` is one segment, `:name?` one or none. */
function takes(pattern: string, path: string): boolean {
  const source = pattern
    .split('/')
    .filter((step) => step !== '')
    .map((step) =>
      step === '*?'
        ? '(?:/.*)?'
        : step.startsWith(':')
          ? step.endsWith('?')
            ? '(?:/[^/]+)?'
            : '/[^/]+'
          : `/${step}`,
    )
    .join('');
  return new RegExp(`^${source}/?$`, 'u').test(path);
}
const opened = (path: string): readonly string[] =>
  LEAVES.filter((pattern) => takes(pattern, path));

const ID = 'a b/c?d#e';
/** One link of each kind, on ids that need encoding. */
const LINKS: Readonly<Record<keyof typeof TAB_PATHS, string>> = {
  mentoring: TAB_PATHS.mentoring(),
  planning: TAB_PATHS.planning(),
  myData: TAB_PATHS.myData(),
  whoSeesWhat: TAB_PATHS.whoSeesWhat(),
  administration: TAB_PATHS.administration(),
  preferences: TAB_PATHS.preferences(),
  programmes: TAB_PATHS.programmes(),
  programme: TAB_PATHS.programme(ID),
  signUps: TAB_PATHS.signUps(ID),
  mentors: TAB_PATHS.mentors(ID),
  matching: TAB_PATHS.matching(ID),
  run: TAB_PATHS.run(ID, ID),
  settings: TAB_PATHS.settings(ID),
  lms: TAB_PATHS.lms(ID),
  kitOfManagers: TAB_PATHS.kitOfManagers(ID),
  moduleOfManagers: TAB_PATHS.moduleOfManagers(ID, ID),
  channel: TAB_PATHS.channel(ID),
  kit: TAB_PATHS.kit(ID),
  pair: TAB_PATHS.pair(ID, ID),
  session: TAB_PATHS.session(ID, ID),
  checkIn: TAB_PATHS.checkIn(ID, ID, 'check-in', 2),
  enrolment: TAB_PATHS.enrolment(ID),
  training: TAB_PATHS.training(ID),
  agreement: TAB_PATHS.agreement(ID, ID),
  module: TAB_PATHS.module(ID, ID),
  coach: TAB_PATHS.coach(),
  coachOfPair: TAB_PATHS.coachOfPair(ID, ID),
  badges: TAB_PATHS.badges(ID),
  lmsLink: TAB_PATHS.lmsLink(ID),
  dashboard: TAB_PATHS.dashboard(ID),
  report: TAB_PATHS.report(ID),
  deliveries: TAB_PATHS.deliveries(ID),
  sponsorRoom: TAB_PATHS.sponsorRoom(),
  sponsor: TAB_PATHS.sponsor(ID),
};

describe('a deep link', () => {
  test('the routes of the tab were found', () => {
    expect(ROUTES).toContain('/programmes/:id/matching/runs/:runId');
    expect(ROUTES).toContain('/mentoring/:programmeId/sessions/:sessionId');
    expect(LEAVES.length).toBeGreaterThan(25);
  });

  test.each(Object.entries(LINKS))('%s opens a page of its own: %s', (_kind, link) => {
    const route = routeOfDeepLink(link);
    expect(route).toBe(`/${link}`);
    expect(opened(route ?? '')).not.toEqual([]);
  });

  test('there is one for every page that stands for something with a name', () => {
    /** Pages of a page: reached from it, and of no use to anybody who comes from elsewhere. */
    const inner =
      /\/(?:rules|recruitment|rehearsal|questionnaire|compare\/.*|couples\/.*|edit(?:\/.*)?|versions\/.*|file|new(?:\/.*)?|setup|:part\?|channel)$/u;
    const linked = new Set(Object.values(LINKS).flatMap((link) => opened(`/${link}`)));
    // The door of a programme under its manager's address; messages lead to the one of the room.
    const doors = ['/programmes/:id/enrol'];
    const named = LEAVES.filter((pattern) => !doors.includes(pattern));
    expect(named.filter((pattern) => !linked.has(pattern) && !inner.test(pattern))).toEqual([]);
  });

  test('is nothing but a route of ours', () => {
    for (const asked of [
      'https://evil.example',
      '//evil.example',
      'javascript://x',
      '',
      undefined,
    ]) {
      expect(routeOfDeepLink(asked)).toBeUndefined();
    }
  });

  test('of a channel’s tab is in its address', () => {
    expect(routeOfAddress('?setup=channel')).toBe('/channel/setup');
    expect(routeOfAddress('?channel=a%20b')).toBe('/channel/a%20b');
    expect(routeOfAddress('')).toBeUndefined();
    expect(routeOfAddress('?channel=')).toBeUndefined();
  });
});

test('every page below a room has a way back', () => {
  const pages = readdirSync(TAB, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('-page.tsx'),
  );
  /** Where one lands, what others hold the way back for, and a channel, which is one page. */
  const landings = [
    ...['mentoring/home-page.tsx', 'programmes/programmes-page.tsx', 'coach/coach-page.tsx'],
    ...['channel/landing-page.tsx', 'channel/setup-page.tsx'],
    // A part of the page that opens it.
    'enrolment/step-page.tsx',
  ];
  const without = pages.filter((file) => {
    const text = readFileSync(join(TAB, file), 'utf8');
    return !/\bback=|\bback:|\bback,|<(?:ProgrammePage|SettingsPage|WorkbenchPage)\b/u.test(text);
  });
  expect(without.filter((file) => !landings.includes(file))).toEqual([]);
});

describe('what is asked before there is a page to ask', () => {
  test.each([
    ['', '', '/landing'],
    ['#/', '', '/landing'],
    ['#/planning', '', '/landing?room=planning'],
    // A channel's page is nobody's own, and a page behind the first asks its own questions.
    ['', '?channel=p1', '/me'],
    ['#/my-data', '', '/me'],
    ['#/programmes/p1/dashboard', '', '/me'],
  ])('at %j with %j: %s', (hash, search, question) => {
    expect(firstQuestion({ hash, search })).toBe(question);
  });

  test.each([
    [TAB_PATHS.programme('p1'), ['/programmes/p1', '/programmes/p1/dashboard']],
    [TAB_PATHS.matching('p1'), ['/programmes/p1', '/programmes/p1/match-runs']],
    [TAB_PATHS.session('p1', 's1'), ['/mentoring', '/programmes/p1/sessions/s1/notes']],
    [TAB_PATHS.pair('p1', 'x1'), ['/mentoring']],
    [TAB_PATHS.settings('p1'), []],
    [TAB_PATHS.programmes(), []],
    ['/programmes/new', []],
    [TAB_PATHS.kit('p1'), []],
  ])('where a link leads to %s: %j', (route, questions) => {
    expect(questionsOfLink(routeOfDeepLink(route) ?? '')).toEqual(questions);
  });
});
