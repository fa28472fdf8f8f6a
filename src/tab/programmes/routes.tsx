import { Route, Switch } from 'wouter';
import { NothingHere } from '../shell/rooms.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

/** Routes of the manager's pages: everything below /programmes. */
export default function ProgrammeRoutes() {
  return (
    <Switch>
      <Route path="/programmes" component={ProgrammesPage} />
      <Route component={NothingHere} />
    </Switch>
  );
}

function ProgrammesPage() {
  const words = useWords();
  return <Page title={words.rooms.programmes} width="wide" />;
}
