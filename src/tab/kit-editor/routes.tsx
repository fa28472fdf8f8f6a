import { Route, Switch, useParams } from 'wouter';
import { useMe } from '../shell/me.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { EditPage, NewModulePage } from './editor-page.tsx';
import { KitFilePage } from './file-page.tsx';
import { KitListPage } from './kit-list-page.tsx';
import { ModuleOverviewPage, VersionPage } from './module-page.tsx';

/**
 * Routes of those who edit a kit: everything below /programmes/:id/kit. Whoever may only read its modules does
 * so on pages of their own; to them these are not there, as the API has it for what they would do.
 */
export default function KitRoutes() {
  const { me } = useMe();
  const { id: programmeId } = useParams<{ readonly id: string }>();
  const roles = me.programmes.find(({ id }) => id === programmeId)?.roles ?? [];
  if (!roles.includes('manager') && !roles.includes('deputy')) return <NothingHere />;
  return (
    <Switch>
      <Route path="/programmes/:id/kit">
        {({ id }) => <KitListPage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/kit/file">
        {({ id }) => <KitFilePage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/kit/new">
        {({ id }) => <NewModulePage key={id} programmeId={id} />}
      </Route>
      <Route path="/programmes/:id/kit/new/:from">
        {({ id, from }) => <NewModulePage key={from} programmeId={id} from={from} />}
      </Route>
      <Route path="/programmes/:id/kit/modules/:moduleId">
        {({ id, moduleId }) => (
          <ModuleOverviewPage key={moduleId} programmeId={id} moduleId={moduleId} />
        )}
      </Route>
      <Route path="/programmes/:id/kit/modules/:moduleId/edit">
        {({ id, moduleId }) => <EditPage key={moduleId} programmeId={id} moduleId={moduleId} />}
      </Route>
      <Route path="/programmes/:id/kit/modules/:moduleId/versions/draft">
        {({ id, moduleId }) => (
          <EditPage key={moduleId} programmeId={id} moduleId={moduleId} isReadFirst />
        )}
      </Route>
      <Route path="/programmes/:id/kit/modules/:moduleId/edit/:version">
        {({ id, moduleId, version }) => (
          <EditPage
            key={`${moduleId}.${version}`}
            programmeId={id}
            moduleId={moduleId}
            version={version}
          />
        )}
      </Route>
      <Route path="/programmes/:id/kit/modules/:moduleId/versions/:version">
        {({ id, moduleId, version }) => (
          <VersionPage
            key={`${moduleId}.${version}`}
            programmeId={id}
            moduleId={moduleId}
            version={version}
          />
        )}
      </Route>
      <Route component={NothingHere} />
    </Switch>
  );
}
