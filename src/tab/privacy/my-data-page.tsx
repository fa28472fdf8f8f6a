import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { FileShape } from '../../wire/export.ts';
import {
  ErasureStateShape,
  MyDataShape,
  type MyDataWire,
  type MyPlaceWire,
} from '../../wire/my-data.ts';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { saveBytes } from '../ui/save-file.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { UndoLeaving } from '../undo/undo-leaving.tsx';
import { useMyDataWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  label: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/** What Binôme knows of a person: to take along, to leave, to erase. Each says before what it does. */
export default function MyDataPage() {
  const styles = useStyles();
  const words = useMyDataWords();
  const [isErased, setErased] = useState(false);
  // Nothing is asked of the server any more: the next question would make it know the person anew.
  if (isErased) {
    return (
      <Page title={words.erase.doneTitle}>
        <Section>
          <p className={styles.text} role="status">
            {words.erase.doneText}
          </p>
        </Section>
      </Page>
    );
  }
  return <Known onErased={() => setErased(true)} />;
}

function Known({ onErased }: { readonly onErased: () => void }) {
  const styles = useStyles();
  const words = useMyDataWords();
  const mine = useResource('/me/data', MyDataShape);
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/preferences', label: words.back }}>
      <p className={styles.text}>
        <Link href="/who-sees-what" className={styles.link}>
          {words.whoSees}
        </Link>
      </p>
      <Loaded resource={mine}>
        {({ places, left, isBeingErased }) =>
          isBeingErased ? (
            <BeingErased onErased={onErased} />
          ) : (
            <>
              <ExportPart />
              <LeavePart
                places={places.filter(({ mayLeave }) => mayLeave)}
                behind={left}
                left={mine.reload}
              />
              <ErasePart places={places} onErased={onErased} onAsked={mine.reload} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function ExportPart() {
  const styles = useStyles();
  const words = useMyDataWords().export;
  const api = useApi();
  const announce = useAnnounce();
  const fetchFile = useCommand(() => api.get('/me/data/export', FileShape));
  const take = async () => {
    const reply = await fetchFile.run();
    if (!reply.ok) return;
    const { fileName, contentType, content } = reply.value;
    saveBytes(fileName, contentType, content);
    announce(words.done);
  };
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      <FailureNote failure={fetchFile.failure} />
      <div>
        <BusyButton appearance="primary" busy={fetchFile.busy} onClick={() => void take()}>
          {words.act}
        </BusyButton>
      </div>
    </Section>
  );
}

function LeavePart(props: {
  readonly places: readonly MyPlaceWire[];
  /** Programmes that were left, which is still to be undone. */
  readonly behind: MyDataWire['left'];
  readonly left: () => Promise<void>;
}) {
  const styles = useStyles();
  const words = useMyDataWords().leave;
  const api = useApi();
  const announce = useAnnounce();
  const { reload } = useMe();
  const [asked, setAsked] = useState<MyPlaceWire>();
  const leave = useCommand((id: string) =>
    api.send('POST', `/programmes/${encodeURIComponent(id)}/leaving`),
  );
  const confirm = async () => {
    if (asked === undefined) return;
    const reply = await leave.run(asked.id);
    if (!reply.ok) return;
    setAsked(undefined);
    announce(words.done(asked.name));
    await Promise.all([props.left(), reload()]);
  };
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      {props.behind.map((place) => (
        <UndoLeaving key={place.id} place={place} onBack={props.left} />
      ))}
      {props.places.length === 0 && <p className={styles.text}>{words.none}</p>}
      {props.places.map((place) => (
        <div key={place.id} className={styles.place}>
          <span>{place.name}</span>
          <Button aria-label={words.actFor(place.name)} onClick={() => setAsked(place)}>
            {words.act}
          </Button>
        </div>
      ))}
      <ConfirmDialog
        open={asked !== undefined}
        title={words.asked(asked?.name ?? '')}
        confirm={words.confirm}
        busy={leave.busy}
        failure={leave.failure}
        onConfirm={() => void confirm()}
        onClose={() => {
          leave.forget();
          setAsked(undefined);
        }}
      >
        <ul className={styles.list}>
          {asked?.pairs.length === 0 && <li>{words.noPair}</li>}
          {asked?.pairs.map(({ name, isProposal, sessionsToCome }) => (
            <li key={name}>
              {isProposal ? words.proposalCloses(name) : words.pairEnds(name, sessionsToCome)}
            </li>
          ))}
          <li>{words.again}</li>
        </ul>
      </ConfirmDialog>
    </Section>
  );
}

function ErasePart(props: {
  readonly places: readonly MyPlaceWire[];
  readonly onErased: () => void;
  readonly onAsked: () => Promise<void>;
}) {
  const styles = useStyles();
  const words = useMyDataWords().erase;
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const erase = useCommand(() => api.send('POST', '/me/data/erasure', { understood: true }));
  const confirm = async () => {
    const reply = await erase.run();
    if (!reply.ok) return;
    const state = await api.get('/me/data/erasure', ErasureStateShape);
    setOpen(false);
    if (state.ok && !state.value.isUnderWay) props.onErased();
    else await props.onAsked();
  };
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      <h3 className={styles.label}>{words.goes}</h3>
      <ul className={styles.list}>
        {words.goesList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className={styles.label}>{words.stays}</h3>
      <ul className={styles.list}>
        {words.staysList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.text}>{words.elsewhere}</p>
      {props.places.map(({ id, name, isLastManager, roles }) => (
        <div key={id}>
          {isLastManager && <strong>{words.lastManager(name)}</strong>}
          {roles.includes('sponsor') && <p className={styles.text}>{words.sponsor(name)}</p>}
        </div>
      ))}
      <div>
        <Button onClick={() => setOpen(true)}>{words.act}</Button>
      </div>
      <ConfirmDialog
        open={isOpen}
        title={words.asked}
        confirm={words.confirm}
        busy={erase.busy}
        disabled={!understood}
        failure={erase.failure}
        onConfirm={() => void confirm()}
        onClose={() => {
          erase.forget();
          setUnderstood(false);
          setOpen(false);
        }}
      >
        <Checkbox
          label={words.understood}
          checked={understood}
          onChange={(_event, { checked }) => setUnderstood(checked === true)}
        />
      </ConfirmDialog>
    </Section>
  );
}

const LOOK_MS = 2_000;

/** Asked for and not over yet: it goes on whether or not this page is open. */
function BeingErased({ onErased }: { readonly onErased: () => void }) {
  const styles = useStyles();
  const words = useMyDataWords().erase;
  const api = useApi();
  useEffect(() => {
    const timer = setInterval(() => {
      void api.get('/me/data/erasure', ErasureStateShape).then((state) => {
        if (state.ok && !state.value.isUnderWay) onErased();
      });
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [api, onErased]);
  return (
    <Section>
      <p className={styles.text} role="status">
        {words.underWay}
      </p>
    </Section>
  );
}
