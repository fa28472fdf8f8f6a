import { lazy, type ComponentType } from 'react';
import { NothingHere } from '../shell/nothing-here.tsx';
import { SETTINGS_PARTS, type SettingsPart } from './paths.ts';
import SettingsList from './settings-list.tsx';

interface SettingsPageProps {
  readonly programmeId: string;
}

const PAGES: Readonly<Record<SettingsPart, ComponentType<SettingsPageProps>>> = {
  charter: lazy(() => import('./charter-page.tsx')),
  calendar: lazy(() => import('./calendar-page.tsx')),
  topics: lazy(() => import('./topics-page.tsx')),
  team: lazy(() => import('./team-page.tsx')),
  rules: lazy(() => import('./rules-page.tsx')),
  prompts: lazy(() => import('./prompts-page.tsx')),
  messages: lazy(() => import('./messages-page.tsx')),
  training: lazy(() => import('./training-page.tsx')),
  learning: lazy(() => import('./learning-page.tsx')),
  retention: lazy(() => import('./retention-page.tsx')),
};

const CopyPage = lazy(() => import('./copy-page.tsx'));

/** The list of a programme's settings, and the page of each. */
export default function SettingsRoutes(props: SettingsPageProps & { readonly part?: string }) {
  const { programmeId, part } = props;
  if (part === undefined) return <SettingsList key={programmeId} programmeId={programmeId} />;
  if (part === 'copy') return <CopyPage key={programmeId} programmeId={programmeId} />;
  const known = SETTINGS_PARTS.find((one) => one === part);
  if (known === undefined) return <NothingHere />;
  const Page = PAGES[known];
  return <Page key={programmeId} programmeId={programmeId} />;
}
