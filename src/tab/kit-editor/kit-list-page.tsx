import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, ArrowSwapRegular } from '@fluentui/react-icons';
import { Link, useLocation } from 'wouter';
import { KitShape, type KitWire } from '../../wire/kit.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { KIT_PATHS } from './paths.ts';
import { useKitEditorWords } from './words.ts';

type Modules = KitWire['modules'];

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  about: {
    margin: 0,
    maxWidth: '80ch',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** The modules of a programme as its managers see them: drafts and retired ones too. */
export function KitListPage({ programmeId }: { readonly programmeId: string }) {
  const words = useKitEditorWords().list;
  const kit = useResource(`${programmeApi(programmeId)}/kit`, KitShape);
  return (
    <ProgrammePage programmeId={programmeId} section="kit" lead={words.lead}>
      {() => (
        <Loaded resource={kit}>
          {({ modules }) => <Kit programmeId={programmeId} modules={modules} />}
        </Loaded>
      )}
    </ProgrammePage>
  );
}

function Kit({
  programmeId,
  modules,
}: {
  readonly programmeId: string;
  readonly modules: Modules;
}) {
  const styles = useStyles();
  const words = useKitEditorWords().list;
  const [, go] = useLocation();
  const inKit = modules.filter(({ archived }) => !archived);
  const retired = modules.filter(({ archived }) => archived);
  return (
    <>
      <div className={styles.actions}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="primary" icon={<AddRegular />}>
              {words.create}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => go(KIT_PATHS.create(programmeId))}>
                {words.fromEmpty}
              </MenuItem>
              {inKit
                .filter(({ title }) => title !== '')
                .map(({ id, title }) => (
                  <MenuItem key={id} onClick={() => go(KIT_PATHS.create(programmeId, id))}>
                    {words.fromModule(title)}
                  </MenuItem>
                ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button icon={<ArrowSwapRegular />} onClick={() => go(KIT_PATHS.file(programmeId))}>
          {words.file}
        </Button>
      </div>
      <ModuleList programmeId={programmeId} modules={inKit} />
      {retired.length > 0 && (
        <Section title={words.archivedTitle} surface="plain">
          <ModuleList programmeId={programmeId} modules={retired} />
        </Section>
      )}
    </>
  );
}

function ModuleList(props: { readonly programmeId: string; readonly modules: Modules }) {
  const styles = useStyles();
  const words = useKitEditorWords().list;
  return (
    <ul className={styles.list}>
      {props.modules.map((module) => (
        <li key={module.id} className={styles.item}>
          <div className={styles.head}>
            <h2 className={styles.name}>
              <Link href={KIT_PATHS.module(props.programmeId, module.id)} className={styles.link}>
                {module.title === '' ? words.untitled : module.title}
              </Link>
            </h2>
            <ModuleBadges module={module} />
          </div>
          {module.summary !== '' && <p className={styles.about}>{module.summary}</p>}
          <p className={styles.about}>
            {[
              module.originLabel,
              module.published ? words.version(module.version) : undefined,
              words.minutes(module.minutes),
              module.only === undefined ? undefined : words.only[module.only],
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ModuleBadges({ module }: { readonly module: Modules[number] }) {
  const words = useKitEditorWords().list;
  if (module.archived) return <Badge appearance="outline">{words.archived}</Badge>;
  if (module.status !== 'draft') return null;
  return (
    <Badge appearance="tint" color="warning">
      {module.published ? words.draftBehind : words.draft}
    </Badge>
  );
}
