import type { Page } from 'playwright-core';
import type { People } from '../people.ts';
import { again, failing, type Hands, type Scene } from './hands.ts';

/** What participants' pages, and those of whoever helps them, show beside the featured pair. */
export function participantScenes(
  people: People,
  {
    assistant = '',
    administrator = '',
    sponsor = '',
    executive = '',
  }: Partial<Record<string, string>>,
): readonly Scene[] {
  const { living, signing } = people;
  const by =
    (kind: string, oid: string) =>
    (scene: string, route: string, act?: Scene['act'], isOver = false): Scene => ({
      kind,
      oid,
      route,
      scene,
      isOver,
      ...(act && { act }),
    });
  const at = (pair: typeof living, part: string) => `/mentoring/${pair.programmeId}/${part}`;
  const mentee = by('executive', living.executive);
  const mentor = by('mentor', living.mentor);
  const signer = by('mentor', signing.mentor);
  const proposed = by('executive', people.proposed);
  const helper = by('assistant', assistant);
  const backer = by('sponsor', sponsor);
  const door = `/programmes/${living.programmeId}/enrol`;
  return [
    mentee('signed', '/mentoring'),
    mentee('signed', at(living, `pairs/${living.pairId}`)),
    mentee('signed', at(living, `pairs/${living.pairId}/agreement`)),
    mentee('changing', at(living, `pairs/${living.pairId}/agreement`), ({ press, words }) =>
      press(words.together.agreement.edit),
    ),
    mentee('agenda', at(living, `sessions/${living.toCome}`)),
    mentee('notes', at(living, `sessions/${living.over}`)),
    mentee('resting', '/mentoring', instead('"status":"active"', '"status":"paused"')),
    mentee('feedback', '/mentoring', instead('"feedbackDue":false', '"feedbackDue":true')),
    mentee('failing', '/mentoring', failing('**/api/**/{landing,mentoring}*')),
    mentee('loading', '/mentoring', held, true),
    mentee('offline', '/mentoring', async ({ page, tab, words }) => {
      await page.context().setOffline(true);
      await tab.getByText(words.tab.offlineBar).waitFor();
    }),
    mentor('agenda', at(living, `sessions/${living.toCome}`), async ({ tab }) => {
      const closed = tab.locator('main [aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().click();
    }),
    mentor('notes', at(living, `sessions/${living.over}`)),
    mentor('kit', at(living, 'kit')),
    mentor('answers', `/mentoring/enrol/${living.programmeId}`),
    signer('to-sign', '/mentoring'),
    signer('to-sign', at(signing, `pairs/${signing.pairId}/agreement`)),
    signer('waiting', at(signing, `pairs/${signing.pairId}`)),
    proposed('proposed', '/mentoring'),
    proposed(
      'decline',
      '/mentoring',
      async ({ press, words, tab }) => {
        await press(words.mentoring.proposal.decline);
        await tab.getByRole('dialog').waitFor();
      },
      true,
    ),
    by('invited', people.invited)('invited', '/mentoring'),
    by('invited', people.invited)('landing', '/'),
    by('administrator', administrator)('nobody', '/mentoring'),
    by('executive', executive)('nobody', '/planning'),
    by('executive', executive)('nobody', '/coach'),
    by('executive', executive)('nobody', '/sponsor'),
    by('coach', people.coach)('coaching', '/coach'),
    helper('plan', '/planning', ({ press, words: { mentoring } }) =>
      // Whether a session lies ahead goes by the demo's day.
      press(new RegExp(`^(${mentoring.session.plan}|${mentoring.session.move})$`, 'u')),
    ),
    helper('refused', `/mentoring/${living.programmeId}/kit`),
    ...([1, 2, 3, 4, 5, 6] as const).map((steps) => helper(`step${steps + 1}`, door, upTo(steps))),
    helper('topics-refused', door, async (hands) => {
      await upTo(1)(hands);
      await hands.press(hands.words.volunteer.next);
    }),
    helper('enrolled', door, async (hands) => {
      await hands.page.route('**/enrolment', (route) =>
        route.request().method() === 'PUT' ? route.fulfill({ json: {} }) : route.fallback(),
      );
      await upTo(6)(hands);
      await hands.tab.getByRole('checkbox', { name: hands.words.volunteer.consent }).check();
      await hands.press(hands.words.volunteer.send);
      await hands.tab.getByText(hands.words.volunteer.doneTitle).waitFor();
    }),
    ...(
      [
        ['executive', living.executive],
        ['executive', people.proposed],
        ['mentor', living.mentor],
        ['mentor', signing.mentor],
        ['coach', people.coach],
        ['sponsor', sponsor],
        ['assistant', assistant],
        ['invited', people.invited],
      ] as const
    ).map(([kind, oid], index): Scene => ({
      kind,
      oid,
      route: '/',
      scene: `cards-${index + 1}`,
      isOver: false,
      view: 'chat',
    })),
    backer('several', '/sponsor'),
    backer('to-approve', `/sponsor/${people.unapproved}`),
    backer(
      'approving',
      `/sponsor/${people.unapproved}`,
      async ({ press, words, tab }) => {
        await press(words.mentoring.sponsor.approve);
        await tab.getByRole('dialog').waitFor();
      },
      true,
    ),
  ];
}

/** Every answer is as it is but for this text. */
function instead(text: string, other: string): NonNullable<Scene['act']> {
  return async ({ page, tab }) => {
    await page.route('**/api/**', async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const answer = await route.fetch();
      const body = await answer.text();
      return route.fulfill({ response: answer, body: body.replace(text, other) });
    });
    await again(page, tab);
    await page.waitForLoadState('networkidle');
  };
}

/** The page while what it asked for is on its way. */
async function held({ page, tab }: Hands): Promise<void> {
  await page.route('**/api/**/mentoring*', () => undefined);
  await page.route('**/api/landing*', (route) => route.fulfill({ json: { byPath: {} } }));
  await page.reload();
  await tab.locator('[class*=fui-Skeleton]').first().waitFor();
}

/** As far as the question after so many, without the server's keeping an answer. */
function upTo(steps: number): (hands: Hands) => Promise<void> {
  return async ({ page, tab, press, fill, words: { volunteer, common } }) => {
    await keepsNothing(page);
    const answers: readonly (() => Promise<void>)[] = [
      () => tab.getByRole('radio').first().check(),
      () => tab.locator('main button[aria-pressed=false]').first().click(),
      () => fill(volunteer.entity, 'Finance'),
      () => tab.getByRole('checkbox', { name: common.halfDay['thu-am'] }).check(),
      () => Promise.resolve(),
      () => Promise.resolve(),
    ];
    for (const answer of answers.slice(0, steps)) {
      await answer();
      await press(volunteer.next);
    }
  };
}

async function keepsNothing(page: Page): Promise<void> {
  await page.route('**/enrolment/draft', (route) => route.fulfill({ json: {} }));
}
