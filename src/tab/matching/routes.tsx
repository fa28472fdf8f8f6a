import { useFocusFinders } from '@fluentui/react-components';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NothingHere } from '../shell/nothing-here.tsx';
import { MatchingPage } from './matching-page.tsx';

const RulesPage = lazy(async () => ({
  default: (await import('./rules/rules-page.tsx')).RulesPage,
}));
const CouplePage = lazy(async () => ({
  default: (await import('./couple-page.tsx')).CouplePage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('./compare-page.tsx')).ComparePage,
}));
const RehearsalPage = lazy(async () => ({
  default: (await import('./rehearsal-page.tsx')).RehearsalPage,
}));
const RecruitmentPage = lazy(async () => ({
  default: (await import('../recruitment/recruitment-page.tsx')).RecruitmentPage,
}));

const ROOT = '/programmes/:id/matching';
const RUN = `${ROOT}/runs/:runId` as const;

/** Routes of the workbench: everything below /programmes/:id/matching. */
export default function MatchingRoutes() {
  // Confirming a rule closes a dialog and leaves its page. Fluent's keeper of the focus goes away
  // with the last part that uses it, and what the dialog hid would stay hidden from screen readers:
  // this use of it outlives the pages.
  useFocusFinders();
  return (
    <Switch>
      <Route path={ROOT}>{({ id }) => <MatchingPage key={id} programmeId={id} />}</Route>
      <Route path={`${ROOT}/rules`}>{({ id }) => <RulesPage key={id} programmeId={id} />}</Route>
      <Route path={`${ROOT}/recruitment`}>
        {({ id }) => <RecruitmentPage key={id} programmeId={id} />}
      </Route>
      <Route path={`${ROOT}/rehearsal`}>
        {({ id }) => <RehearsalPage key={id} programmeId={id} />}
      </Route>
      <Route path={`${ROOT}/compare/:before/:after`}>
        {({ id, before, after }) => <ComparePage programmeId={id} before={before} after={after} />}
      </Route>
      <Route path={RUN}>
        {({ id, runId }) => <MatchingPage key={runId} programmeId={id} runId={runId} />}
      </Route>
      <Route path={`${RUN}/rules`}>
        {({ id, runId }) => <RulesPage key={runId} programmeId={id} runId={runId} />}
      </Route>
      <Route path={`${RUN}/recruitment`}>
        {({ id, runId }) => <RecruitmentPage key={runId} programmeId={id} runId={runId} />}
      </Route>
      <Route path={`${RUN}/couples/:mentorId/:menteeId`}>
        {({ id, ...couple }) => <CouplePage programmeId={id} {...couple} />}
      </Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
