import { RosterShape } from '../../../src/wire/lti.ts';
import { play } from '../played.ts';
import type { Scenery } from '../scenery.ts';
import { again, failing, of, type At, type Scene } from './hands.ts';

/** The page with answers that nothing on one machine would give. */
const played: NonNullable<Scene['act']> = async ({ page, tab, words }) => {
  await play(page, words);
  await again(page, tab);
  await page.waitForLoadState('networkidle');
};

const ROSTER = RosterShape.parse({
  courseId: 'a',
  title: 'Pratiques numériques',
  fresh: [
    { mail: 'ines.moreau@exemple.fr', name: 'Inès Moreau' },
    { mail: 'hugo.petit@exemple.fr', name: 'Hugo Petit' },
  ],
  invited: 3,
  enrolled: 112,
  withoutMail: 2,
  staff: 1,
  left: 4,
});

export function followScenes(at: At, demo: string, { empty, archived }: Scenery): readonly Scene[] {
  const page = of(demo, 'dashboard');
  const view =
    (key: 'pairs' | 'messages'): Scene['act'] =>
    ({ press, words }) =>
      press(words.manager.dashboard.views[key]);
  return [
    at('empty', of(empty, 'dashboard')),
    at('archived', of(archived, 'dashboard')),
    at('pairs', page, view('pairs')),
    at('messages', page, view('messages')),
    at(
      'export',
      page,
      ({ tab }) => tab.locator('button[aria-haspopup=menu]').first().click(),
      true,
    ),
    at('exporting', page, async ({ page: window, tab }) => {
      await window.route('**/exports/*', () => undefined);
      await tab.locator('button[aria-haspopup=menu]').first().click();
      await tab.getByRole('menuitem').first().click();
    }),
    at('links-table', page, async ({ tab }) => {
      await tab.locator('summary, button[aria-expanded=false]').last().click();
    }),
    at('failing', page, failing('**/api/programmes/*/dashboard*')),
    at('outcomes', page, played),
    at('outcomes', of(demo, 'report'), played),
    at('filled', of(demo, 'lms'), played),
    at('filled-queue', of(demo, 'lms'), async (hands) => {
      await played(hands);
      // The last that is folded: the platform's own details are folded too.
      await hands.tab.locator('main button[aria-expanded=false]').last().click();
      await hands.page.waitForLoadState('networkidle');
    }),
    at('filled-roster', of(demo, 'lms'), async (hands) => {
      await played(hands);
      await hands.page.route('**/comparison', (route) => route.fulfill({ json: ROSTER }));
      await hands.press(hands.words.lms.settings.compare);
    }),
    at('opinion', of(demo, 'mentors'), ({ tab }) =>
      tab.locator('main button[aria-expanded=false]').first().click(),
    ),
    at('mentors-empty', of(empty, 'mentors')),
    at('deliveries-empty', of(empty, 'deliveries')),
    at('report-empty', of(empty, 'report')),
    at('channel-empty', of(empty, 'channel')),
    at('channel-set-up', of(demo, 'channel'), async ({ page: window, tab }) => {
      const address = new URL(window.url());
      address.searchParams.set('view', 'channel');
      await window.goto(address.href);
      await tab.getByRole('heading', { level: 1 }).waitFor();
    }),
    at('lms-form', of(demo, 'lms'), async ({ tab, words, page: window }) => {
      await tab.getByRole('button', { name: words.lms.settings.byHand }).click();
      await tab.getByRole('button', { name: words.lms.settings.save, exact: true }).click();
      await window.waitForLoadState('networkidle');
    }),
  ];
}

/** What is shown to somebody about themselves, and to whom the product is in the hands of. */
export function ownScenes(people: Readonly<Record<string, string>>): readonly Scene[] {
  const at = (kind: string, scene: string, route: string, act: NonNullable<Scene['act']>) => ({
    kind,
    oid: people[kind] ?? '',
    route,
    scene,
    isOver: false,
    act,
  });
  return [at('administrator', 'failing', '/administration', failing('**/api/administration/**'))];
}
