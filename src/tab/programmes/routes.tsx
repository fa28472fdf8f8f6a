import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NothingHere } from '../shell/nothing-here.tsx';
import { sectionPath } from './parts/sections.ts';

// Each page is fetched when it is opened; the list, on which one lands, comes with the shell.
const WizardPage = lazy(async () => ({
  default: (await import('../wizard/wizard-page.tsx')).WizardPage,
}));
const SignUpsPage = lazy(async () => ({
  default: (await import('../sign-ups/sign-ups-page.tsx')).SignUpsPage,
}));
const MentorsPage = lazy(() => import('../settings/mentors-page.tsx'));
const SettingsRoutes = lazy(() => import('../settings/routes.tsx'));
const DeliveriesPage = lazy(() => import('../deliveries/deliveries-page.tsx'));
const MatchingRoutes = lazy(() => import('../matching/routes.tsx'));
const KitRoutes = lazy(() => import('../kit-editor/routes.tsx'));
const EventsPage = lazy(() => import('../channel/events-page.tsx'));
const ReportPage = lazy(() => import('../dashboard/report-page.tsx'));
const DashboardPage = lazy(async () => ({
  default: (await import('../dashboard/dashboard-page.tsx')).DashboardPage,
}));

/** Routes of a programme's pages: everything below the list. */
export default function ProgrammeRoutes() {
  return (
    <Switch>
      <Route path="/programmes/new" component={WizardPage} />
      <Route path="/programmes/:id/sign-ups/:situation?">
        {({ id, situation }) => (
          <SignUpsPage
            key={`${id} ${situation ?? ''}`}
            programmeId={id}
            {...(situation === undefined ? {} : { situation })}
          />
        )}
      </Route>
      <Route path="/programmes/:id/mentors">
        {({ id }) => <MentorsPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/matching/*?" component={MatchingRoutes} />
      <Route path="/programmes/:id/kit/*?" component={KitRoutes} />
      <Route path="/programmes/:id/channel">
        {({ id }) => <EventsPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/report">
        {({ id }) => <ReportPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/deliveries">
        {({ id }) => <DeliveriesPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/dashboard">
        {({ id }) => <DashboardPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/settings/:part?">
        {({ id, part }) => (
          <SettingsRoutes programmeId={id} {...(part === undefined ? {} : { part })} />
        )}
      </Route>
      <Route path="/programmes/:id">
        {({ id }) => <Redirect to={sectionPath(id, 'dashboard')} replace />}
      </Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
