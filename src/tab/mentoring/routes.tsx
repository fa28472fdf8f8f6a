import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NothingHere } from '../shell/nothing-here.tsx';
import { HomePage } from './home-page.tsx';

// What one lands on comes at once; the other pages when they are opened.
const PairPage = lazy(() => import('./pair-page.tsx'));
const AgreementPage = lazy(() => import('../agreement/agreement-page.tsx'));
const SessionPage = lazy(() => import('../sessions/session-page.tsx'));
const KitPage = lazy(() => import('../kit/kit-page.tsx'));
const ModulePage = lazy(() => import('../kit/module-page.tsx'));
const TrainingPage = lazy(() => import('../training/training-page.tsx'));
const TracesPage = lazy(() => import('../traces/traces-page.tsx'));
const CheckInPage = lazy(() => import('./check-in-page.tsx'));

/** Routes of a participant's pages: everything below /mentoring. */
export default function MentoringRoutes() {
  return (
    <Switch>
      <Route path="/mentoring" component={HomePage} />
      <Route path="/mentoring/:programmeId/pairs/:pairId">
        {(ids) => <PairPage key={ids.pairId} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/pairs/:pairId/agreement">
        {(ids) => <AgreementPage key={ids.pairId} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/pairs/:pairId/check-in/:kind/:occurrence">
        {(ids) => <CheckInPage key={`${ids.pairId}${ids.kind}${ids.occurrence}`} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/sessions/:sessionId">
        {(ids) => <SessionPage key={ids.sessionId} {...ids} />}
      </Route>
      <Route path="/mentoring/training/:programmeId">
        {(ids) => <TrainingPage key={ids.programmeId} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/badges">
        {(ids) => <TracesPage key={ids.programmeId} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/kit">
        {(ids) => <KitPage key={ids.programmeId} {...ids} />}
      </Route>
      <Route path="/mentoring/:programmeId/kit/:moduleId/questionnaire">
        {(ids) => <ModulePage key={ids.moduleId} {...ids} isQuestioned />}
      </Route>
      <Route path="/mentoring/:programmeId/kit/:moduleId">
        {(ids) => <ModulePage key={ids.moduleId} {...ids} />}
      </Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
