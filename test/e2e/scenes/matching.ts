import type { Scenery } from '../scenery.ts';
import { answered, failing, of, type At, type Hands, type Scene } from './hands.ts';

export function matchingScenes(at: At, there: Scenery): readonly Scene[] {
  const { matched, unapproved, published, empty } = there;
  const page = of(matched.id, 'matching');
  const run = `${page}/runs/${matched.run.id}`;
  const pairs = matched.run.result?.pairs ?? [];
  const [one, other] = pairs;
  const couple = (mentor: string | undefined, mentee: string | undefined) =>
    `${run}/couples/${mentor ?? '-'}/${mentee ?? '-'}`;
  const tabOf =
    (label: (words: Hands['words']) => string): Scene['act'] =>
    ({ press, words }) =>
      press(new RegExp(`^${label(words)}`, 'u'));
  const first =
    (label: (words: Hands['words']) => string): Scene['act'] =>
    async ({ tab, words, page: window }) => {
      await tab
        .getByRole('button', { name: new RegExp(`^${label(words)}`, 'u') })
        .first()
        .click();
      await tab
        .getByRole('dialog')
        .getByText(words.workbench.price.total, { exact: true })
        .waitFor();
      await window.waitForLoadState('networkidle');
    };
  return [
    at('empty', of(empty, 'matching')),
    at('proposed', page),
    at('why-open', page, ({ press, words }) =>
      press(words.manager.matching.detailOf(one?.mentor.name ?? '', one?.mentee.name ?? '')),
    ),
    at(
      'without',
      page,
      tabOf((words) => words.manager.matching.views.without),
    ),
    at('without-remedies', page, async ({ press, words, tab, page: window }) => {
      await press(new RegExp(`^${words.manager.matching.views.without}`, 'u'));
      await tab.getByText(words.workbench.remedies.ask, { exact: true }).first().click();
      await window.waitForLoadState('networkidle');
    }),
    at(
      'topics',
      page,
      tabOf((words) => words.manager.matching.views.topics),
    ),
    at(
      'circles',
      `${page}/runs/${matched.circles}`,
      tabOf((words) => words.workbench.circles.title),
    ),
    at('proof', page, ({ press, words }) => press(words.workbench.record.title)),
    at(
      'lock',
      page,
      first((words) => words.workbench.lock.lock),
      true,
    ),
    at(
      'forbid',
      page,
      first((words) => words.workbench.lock.forbid),
      true,
    ),
    at('publish', page, ({ press, words }) => press(words.manager.matching.publish), true),
    at('approval', of(unapproved, 'matching')),
    at(
      'approval-record',
      of(unapproved, 'matching'),
      ({ press, words }) => press(words.manager.matching.approvalRecord),
      true,
    ),
    at('published', of(published, 'matching')),
    at(
      'undo',
      of(published, 'matching'),
      ({ press, words }) => press(words.workbench.publication.undo),
      true,
    ),
    at('couple-empty', couple(undefined, undefined)),
    at('couple-paired', couple(one?.mentor.id, one?.mentee.id)),
    at('couple-other', couple(one?.mentor.id, other?.mentee.id)),
    at('rules-refused', `${run}/rules`, async ({ fill, words: { workbench } }) => {
      await fill(workbench.part.wantedTopics, '600');
      await fill(workbench.part.site, 'beaucoup');
      await fill(workbench.rules.floor, '-3');
    }),
    at(
      'rules-priced',
      `${run}/rules`,
      async ({ fill, tab, words: { workbench }, page: window }) => {
        await fill(workbench.rules.floor, '700');
        await tab.getByText(workbench.price.total, { exact: true }).waitFor();
        await window.waitForLoadState('networkidle');
      },
    ),
    at('rules-circles', `${run}/rules`, async ({ tab, words: { workbench }, page: window }) => {
      await tab.getByRole('switch', { name: workbench.rules.circles }).check();
      await tab.getByText(workbench.price.total, { exact: true }).waitFor();
      await window.waitForLoadState('networkidle');
    }),
    at('recruitment', `${run}/recruitment`),
    at('recruitment-table', `${run}/recruitment`, ({ press, words }) =>
      press(words.workbench.recruitment.asTable),
    ),
    at('recruitment-refused', `${run}/recruitment`, ({ press, words }) =>
      press(words.workbench.recruitment.tryRun),
    ),
    at('compare', `${page}/compare/${matched.circles}/${matched.run.id}`),
    at('rehearsal', `${page}/rehearsal`),
    at('run-unknown', `${page}/runs/nothing`),
    at(
      'running',
      page,
      answered('**/match-runs/*', (run) => ({ ...run, status: 'running' })),
    ),
    at(
      'failed',
      page,
      answered('**/match-runs/*', (run) => ({ ...run, status: 'failed' })),
    ),
    at(
      'publishing',
      page,
      answered('**/match-runs/*/record', (record) => ({
        ...record,
        publishing: { staged: 8, of: pairs.length },
      })),
    ),
    at('failing', page, failing('**/match-runs')),
  ];
}
