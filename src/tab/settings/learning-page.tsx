import { Button, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { RecordsShape, type RecordsWire } from '../../wire/records.ts';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { mayWrite, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  store: { maxWidth: '360px' },
});

/** What leaves Binôme for a learning platform or a record store. */
export default function LearningPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().learning;
  const [, go] = useLocation();
  return (
    <SettingsPage programmeId={programmeId} part="learning">
      {(programme) => (
        <>
          <Section title={words.lms}>
            <p className={styles.text}>{words.lmsText}</p>
            <div>
              <Button onClick={() => go(sectionPath(programmeId, 'lms'))}>{words.lmsOpen}</Button>
            </div>
          </Section>
          {programme.mayChange && <Records programme={programme} />}
        </>
      )}
    </SettingsPage>
  );
}

function Records({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useSettingsWords().learning;
  const records = useResource(`${programmeApi(programme.id)}/records`, RecordsShape);
  return (
    <Section title={words.records}>
      <p className={styles.text}>{words.recordsText}</p>
      <Loaded resource={records}>
        {(value) =>
          value.connections.length === 0 ? (
            <p className={styles.text}>{words.recordsNone}</p>
          ) : (
            <RecordsChoice programme={programme} records={value} reload={records.reload} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface RecordsChoiceProps {
  readonly programme: ProgrammeWire;
  readonly records: RecordsWire;
  readonly reload: () => Promise<void>;
}

function RecordsChoice({ programme, records, reload }: RecordsChoiceProps) {
  const styles = useStyles();
  const words = useSettingsWords().learning;
  const announce = useAnnounce();
  const api = useApi();
  const { connections, on, sent, trouble } = records;
  const connection = records.connection ?? connections[0] ?? '';
  const set = useCommand((choice: { readonly connection: string; readonly on: boolean }) =>
    api.send('PUT', `${programmeApi(programme.id)}/records`, choice),
  );
  const choose = async (choice: { readonly connection: string; readonly on: boolean }) => {
    const reply = await set.run(choice);
    if (!reply.ok) return;
    announce(words.saved);
    await reload();
  };
  const isClosed = !mayWrite(programme) || set.busy;
  return (
    <>
      {connections.length > 1 && (
        <Field label={words.store} className={styles.store}>
          <Select
            value={connection}
            disabled={isClosed}
            onChange={(_event, { value }) => void choose({ connection: value, on })}
          >
            {connections.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Switch
        label={words.recordsOn}
        checked={on}
        disabled={isClosed}
        onChange={(_event, { checked }) => void choose({ connection, on: checked })}
      />
      <p className={styles.text} role="status">
        {on ? words.onSince : words.off} {sent > 0 && words.sent(sent)}
      </p>
      {trouble !== undefined && (
        <p className={styles.text}>
          {trouble.reason} {trouble.remedy}
        </p>
      )}
      <FailureNote failure={set.failure} />
    </>
  );
}
