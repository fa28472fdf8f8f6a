import { Route, Switch } from 'wouter';
import { NothingHere } from '../shell/nothing-here.tsx';
import LandingPage from './landing-page.tsx';
import SetupPage from './setup-page.tsx';

/** What a channel shows: everything below /channel. */
export default function ChannelRoutes() {
  return (
    <Switch>
      <Route path="/channel/setup" component={SetupPage} />
      <Route path="/channel/:id">{({ id }) => <LandingPage key={id} programmeId={id} />}</Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
