import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import AdministrationPage from '../administration/administration-page.tsx';
import CoachRoutes from '../coach/routes.tsx';
import MentoringRoutes from '../mentoring/routes.tsx';
import PlanningRoutes from '../planning/routes.tsx';
import { ProgrammesPage } from '../programmes/programmes-page.tsx';
import ProgrammeRoutes from '../programmes/routes.tsx';
import SponsorRoutes from '../sponsor/routes.tsx';
import { CatchFailure } from '../ui/catch-failure.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { LoadingState } from '../ui/states.tsx';
import { landingOf } from './landing.ts';
import { useMe } from './me.tsx';
import { NothingHere } from './nothing-here.tsx';

// Who somebody is comes too late for another request before the first page: what anybody lands on comes with
// the shell, and is drawn with it. What lies behind is fetched when someone enters it: an executive never pays
// for a manager's tools.
const EnrolmentPage = lazy(() => import('../enrolment/enrolment-page.tsx'));
const LmsPage = lazy(() => import('../lms/lms-page.tsx'));
const LinkPage = lazy(() => import('../lms/link-page.tsx'));
const ChannelRoutes = lazy(() => import('../channel/routes.tsx'));
const MyDataPage = lazy(() => import('../privacy/my-data-page.tsx'));
const WhoSeesPage = lazy(() => import('../privacy/who-sees-page.tsx'));
const PreferencesPage = lazy(() => import('./preferences-page.tsx'));

/** Which room a route opens. Each room writes its own routes below its first segment. */
export function Rooms() {
  const { me } = useMe();
  const [location] = useLocation();
  return (
    <CatchFailure about={location}>
      <Suspense fallback={<WaitingPage />}>
        <Switch>
          {/* The door of a programme comes first: whoever has its link need not manage anything. */}
          <Route path="/programmes/:id/enrol">
            {({ id }) => <EnrolmentPage key={id} programmeId={id} />}
          </Route>
          <Route path="/mentoring/enrol/:id">
            {({ id }) => <EnrolmentPage key={id} programmeId={id} />}
          </Route>
          <Route path="/programmes/:id/lms">
            {({ id }) => <LmsPage key={id} programmeId={id} />}
          </Route>
          <Route path="/programmes" component={ProgrammesPage} />
          <Route path="/programmes/*?" component={ProgrammeRoutes} />
          <Route path="/mentoring/*?" component={MentoringRoutes} />
          <Route path="/planning/*?" component={PlanningRoutes} />
          <Route path="/coach" component={CoachRoutes} />
          <Route path="/sponsor/*?" component={SponsorRoutes} />
          <Route path="/lms/link/:code">{({ code }) => <LinkPage key={code} code={code} />}</Route>
          <Route path="/channel/*?" component={ChannelRoutes} />
          <Route path="/preferences" component={PreferencesPage} />
          <Route path="/my-data" component={MyDataPage} />
          <Route path="/who-sees-what" component={WhoSeesPage} />
          <Route path="/administration" component={AdministrationPage} />
          <Route path="/">
            <Redirect to={landingOf(me)} replace />
          </Route>
          <Route component={NothingHere} />
        </Switch>
      </Suspense>
    </CatchFailure>
  );
}

function WaitingPage() {
  const words = useWords();
  return (
    <Page title={words.loading}>
      <LoadingState />
    </Page>
  );
}
