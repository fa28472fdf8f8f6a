import { Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  RecordQueueShape,
  RecordsShape,
  RecordTestShape,
  type RecordQueueWire,
  type RecordsWire,
} from '../../wire/records.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { Folded } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useTracesWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalL,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  trouble: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** Where a programme's learning records go, how the way there is, and what waits. */
export function RecordsPart({ path }: { readonly path: string }) {
  const words = useTracesWords().manage.records;
  const styles = useStyles();
  const records = useResource(path, RecordsShape);
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      <Loaded resource={records}>
        {(view) =>
          view.connections.length === 0 ? (
            <p className={styles.text}>{words.none}</p>
          ) : (
            <>
              <Settings path={path} view={view} onSaved={records.reload} />
              <Lane view={view} />
              <Folded title={words.queue}>
                <Queue path={path} />
              </Folded>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Settings(props: {
  readonly path: string;
  readonly view: RecordsWire;
  readonly onSaved: () => Promise<void>;
}) {
  const { path, view, onSaved } = props;
  const styles = useStyles();
  const words = useTracesWords().manage.records;
  const announce = useAnnounce();
  const api = useApi();
  const [said, setSaid] = useState('');
  const connection = view.connection ?? view.connections[0] ?? '';
  const save = useCommand((body: { connection: string; on: boolean }) =>
    api.send('PUT', path, body),
  );
  const test = useCommand(() => api.send('POST', `${path}/test`, {}, RecordTestShape));
  const keep = async (body: { connection: string; on: boolean }) => {
    const reply = await save.run(body);
    await onSaved();
    if (reply.ok) announce(words.saved);
  };
  return (
    <>
      <div className={styles.row}>
        <Field label={words.store}>
          <Select
            value={connection}
            onChange={(_event, { value }) => void keep({ connection: value, on: view.on })}
          >
            {view.connections.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Switch
          label={words.on}
          checked={view.on}
          onChange={(_event, { checked }) => void keep({ connection, on: checked })}
        />
        <BusyButton
          busy={test.busy}
          disabled={view.connection === undefined}
          onClick={() => {
            void test.run().then((reply) => {
              if (!reply.ok) return;
              const { fine, trouble } = reply.value;
              setSaid(fine ? words.fine : `${trouble?.reason ?? ''} ${trouble?.remedy ?? ''}`);
            });
          }}
        >
          {words.test}
        </BusyButton>
      </div>
      <div role="status">{said}</div>
      <FailureNote failure={save.failure ?? test.failure} />
    </>
  );
}

function Lane({ view }: { readonly view: RecordsWire }) {
  const styles = useStyles();
  const { formats } = useLanguage();
  const words = useTracesWords().manage.records;
  const { sent, refused, lastSentAt, trouble, retryAt } = view;
  return (
    <>
      <p className={styles.text}>
        {words.counts(sent, refused)}{' '}
        {lastSentAt !== undefined && words.last(formats.moment(lastSentAt))}
      </p>
      {trouble !== undefined && (
        <p className={styles.trouble}>
          {trouble.reason} {trouble.remedy}{' '}
          {retryAt !== undefined && words.retry(formats.moment(retryAt))}
        </p>
      )}
    </>
  );
}

function Queue({ path }: { readonly path: string }) {
  const styles = useStyles();
  const { formats } = useLanguage();
  const words = useTracesWords().manage.records;
  const api = useApi();
  const first = useResource(`${path}/queue`, RecordQueueShape);
  const [later, setLater] = useState<readonly RecordQueueWire[]>([]);
  const next = useCommand((continuation: string) =>
    api.get(`${path}/queue?continuation=${encodeURIComponent(continuation)}`, RecordQueueShape),
  );
  const verbs: Readonly<Record<string, string>> = words.verb;
  return (
    <Loaded resource={first}>
      {(page) => {
        const pages = [page, ...later];
        const lines = pages.flatMap(({ records }) => records);
        const continuation = pages.at(-1)?.continuation;
        return lines.length === 0 ? (
          <p className={styles.text}>{words.queueEmpty}</p>
        ) : (
          <>
            <ul className={styles.list}>
              {lines.map(({ id, at, kind, status, trouble }) => (
                <li key={id}>
                  {formats.shortDay(at)} · {verbs[kind] ?? kind} · {words.state[status]}
                  {trouble !== undefined && ` · ${trouble.reason} ${trouble.remedy} (${id})`}
                </li>
              ))}
            </ul>
            <FailureNote failure={next.failure} />
            {continuation !== undefined && (
              <div>
                <BusyButton
                  busy={next.busy}
                  onClick={() => {
                    void next.run(continuation).then((reply) => {
                      if (reply.ok) setLater([...later, reply.value]);
                    });
                  }}
                >
                  {words.more}
                </BusyButton>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
