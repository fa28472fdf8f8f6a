import type { FrameLocator, Locator } from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import type { TabPage } from './pages.ts';

/** What a page shows after a tap or two: a dialog, a form, a step of its own. Nothing is sent. */
export interface PageState {
  readonly kind: string;
  /** Of which page. */
  readonly route: RegExp;
  readonly name: string;
  readonly reach: (tab: FrameLocator) => Promise<void>;
}

/** The states of the participants' pages, in the order in which one meets them. */
function statesIn(lang: 'fr' | 'en'): readonly PageState[] {
  const { mentoring, together, myData, whoSees, learn, coach } = catalogueOf(lang);
  const { session } = mentoring;
  const button = (tab: FrameLocator, name: string) =>
    tab.getByRole('button', { name, exact: true });
  const press =
    (...names: readonly string[]) =>
    async (tab: FrameLocator) => {
      for (const name of names) await button(tab, name).first().click();
    };
  const ask =
    (...names: readonly string[]) =>
    async (tab: FrameLocator) => {
      await press(...names)(tab);
      await tab.getByRole('dialog').waitFor();
    };
  const unfold = async (tab: FrameLocator) => {
    const closed: Locator = tab.locator('main [aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
  };
  const of = (kind: string, route: RegExp) => (name: string, reach: PageState['reach']) => ({
    kind,
    route,
    name,
    reach,
  });
  const home = of('executive', /^\/mentoring$/u);
  const pair = of('executive', /\/pairs\/[^/]{20,}$/u);
  const data = of('executive', /^\/my-data$/u);
  const planning = of('assistant', /^\/planning$/u);
  return [
    home('otherwise', press(session.otherwise)),
    home('move', press(session.otherwise, session.move)),
    home('cancel', ask(session.otherwise, session.cancelShort)),
    pair('feedback', press(mentoring.feedback.edit)),
    pair('pause', ask(together.home.pause)),
    pair('end', ask(together.home.end)),
    pair('whole', async (tab) => {
      await button(tab, together.home.showHistory(1)).click();
      await tab.getByLabel(coach.pair.mail).fill('camille.roy@partner.example');
    }),
    data('leave', async (tab) => {
      await tab.getByText(myData.leave.act, { exact: true }).first().click();
      await tab.getByRole('dialog').waitFor();
    }),
    data('erase', ask(myData.erase.act)),
    of('executive', /^\/who-sees-what$/u)('roles', (tab) =>
      tab.getByRole('tab', { name: whoSees.page.byRole }).click(),
    ),
    of('executive', /\/kit\/[^/]+$/u)('unfolded', unfold),
    of('executive', /\/kit\/[^/]+$/u)('questionnaire', press(learn.answers.start)),
    of('mentor', /\/kit\/[^/]+$/u)('unfolded', unfold),
    of('mentor', /\/training\//u)('unfolded', unfold),
    planning('move', press(session.move)),
    planning('cancel', ask(session.cancelShort)),
  ];
}

/** The states of one page for whoever opens it. */
export function statesOf(page: TabPage, lang: 'fr' | 'en'): readonly PageState[] {
  return statesIn(lang).filter(({ kind, route }) => kind === page.kind && route.test(page.route));
}
