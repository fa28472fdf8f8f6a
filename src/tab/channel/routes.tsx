import { Route, Switch } from 'wouter';
import { routeOfAddress } from '../shell/landing.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import LandingPage from './landing-page.tsx';
import SetupPage from './setup-page.tsx';

/** What a channel shows: everything below /channel. */
export default function ChannelRoutes() {
  // Teams keeps a tab only where it asked for one: anywhere else there is nothing to set up.
  const isAsked = routeOfAddress(window.location.search) === '/channel/setup';
  return (
    <Switch>
      <Route path="/channel/setup" component={isAsked ? SetupPage : NothingHere} />
      <Route path="/channel/:id">{({ id }) => <LandingPage key={id} programmeId={id} />}</Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
