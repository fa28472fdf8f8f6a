import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  KitHistoryShape,
  ModuleEditionShape,
  ModuleViewShape,
  type ModuleEditionWire,
} from '../../wire/kit.ts';
import { Reading } from '../kit/reading.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { HistoryPart } from './history-part.tsx';
import { KIT_PATHS } from './paths.ts';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

interface Where {
  readonly programmeId: string;
  readonly moduleId: string;
}

const apiPath = ({ programmeId, moduleId }: Where): string =>
  `${programmeApi(programmeId)}/kit/${encodeURIComponent(moduleId)}`;

/** One module for its managers: where it stands, what may be done with it, and its versions. */
export function ModuleOverviewPage(where: Where) {
  const words = useKitEditorWords();
  const { locale } = useLanguage();
  const edition = useResource(`${apiPath(where)}/edition`, ModuleEditionShape);
  const history = useResource(`${apiPath(where)}/history`, KitHistoryShape);
  const said = edition.value?.module.content[locale];
  const reload = async () => {
    await Promise.all([edition.reload(), history.reload()]);
  };
  return (
    <Page
      title={titleOf(words, said?.title)}
      lead={said?.summary === '' ? undefined : said?.summary}
      back={{ to: KIT_PATHS.kit(where.programmeId), label: words.module.all }}
    >
      <Loaded resource={edition}>
        {(value) => <Standing where={where} edition={value} reload={reload} />}
      </Loaded>
      {edition.value !== undefined && (
        <Loaded resource={history}>
          {({ versions }) => <HistoryPart {...where} versions={versions} />}
        </Loaded>
      )}
    </Page>
  );
}

/** A page has a title before its answer, and without one. */
function titleOf(words: ReturnType<typeof useKitEditorWords>, title: string | undefined): string {
  return title === '' ? words.list.untitled : (title ?? words.module.one);
}

interface StandingProps {
  readonly where: Where;
  readonly edition: ModuleEditionWire;
  readonly reload: () => Promise<void>;
}

function Standing({ where, edition, reload }: StandingProps) {
  const styles = useStyles();
  const words = useKitEditorWords().module;
  const announce = useAnnounce();
  const api = useApi();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const archive = useCommand((archived: boolean) =>
    api.send('POST', `${apiPath(where)}/archive`, { archived }),
  );
  const put = async (archived: boolean) => {
    const reply = await archive.run(archived);
    if (!reply.ok) return;
    setAsking(false);
    announce(archived ? words.archivedDone : words.restoredDone);
    await reload();
  };
  const { archived, status, missing, origin, module } = edition;
  const isDraft = status === 'draft';
  const editLabel = isDraft ? words.goOn : origin === 'built-in' ? words.adapt : words.edit;
  const notes = [
    ...(archived ? [words.archivedNote] : []),
    ...(isDraft && module.version === 1 ? [words.notYet] : []),
    ...(isDraft && missing.length > 0 ? [words.lacks(missing.length)] : []),
  ];
  return (
    <Section>
      <ConfirmDialog
        open={asking}
        title={words.archiveTitle}
        confirm={words.archive}
        busy={archive.busy}
        failure={archive.failure}
        onClose={() => {
          archive.forget();
          setAsking(false);
        }}
        onConfirm={() => void put(true)}
      >
        {words.archiveText}
      </ConfirmDialog>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <FailureNote failure={asking ? undefined : archive.failure} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => go(KIT_PATHS.edit(where.programmeId, where.moduleId))}
        >
          {editLabel}
        </Button>
        <Button onClick={() => go(KIT_PATHS.create(where.programmeId, where.moduleId))}>
          {words.copy}
        </Button>
        {archived ? (
          <BusyButton busy={archive.busy} onClick={() => void put(false)}>
            {words.restore}
          </BusyButton>
        ) : (
          <Button onClick={() => setAsking(true)}>{words.archive}</Button>
        )}
      </div>
    </Section>
  );
}

/** One published version as its readers have it. */
export function VersionPage({ version, ...where }: Where & { readonly version: string }) {
  const words = useKitEditorWords().module;
  const path = `${apiPath(where)}/versions/${encodeURIComponent(version)}`;
  const module = useResource(path, ModuleViewShape);
  const { value } = module;
  return (
    <Page
      title={value?.title ?? words.one}
      lead={value?.summary}
      overline={value === undefined ? '\u00a0' : words.version(value.version)}
      back={{
        to: KIT_PATHS.module(where.programmeId, where.moduleId),
        label: words.history,
      }}
    >
      <Loaded resource={module}>{(loaded) => <Reading module={loaded} />}</Loaded>
    </Page>
  );
}
