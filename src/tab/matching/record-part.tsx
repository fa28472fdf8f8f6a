import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AuditFileShape, ReplayShape, type RunRecordWire } from '../../wire/match-runs.ts';
import { FoldedPanel } from '../ui/folded.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, type Resource } from '../ui/resources.ts';
import { saveFile } from '../ui/save-file.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { runApi } from './paths.ts';
import { rulesInWords } from './rules/rules-words.ts';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 220px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  hash: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface RecordPartProps {
  readonly programmeId: string;
  readonly record: Resource<RunRecordWire>;
}

/** What a run is made of, and how anybody can check it: for whoever asks, closed until then. */
export function RecordPart({ programmeId, record }: RecordPartProps) {
  const words = useWorkbenchWords().record;
  return (
    <Section>
      <Accordion collapsible>
        <AccordionItem value="record">
          <AccordionHeader as="h2">{words.title}</AccordionHeader>
          <FoldedPanel>
            <Loaded resource={record}>
              {(value) => <Record programmeId={programmeId} record={value} />}
            </Loaded>
          </FoldedPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}

interface RecordProps {
  readonly programmeId: string;
  readonly record: RunRecordWire;
}

function Record({ programmeId, record }: RecordProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const all = useWorkbenchWords();
  const words = all.record;
  const { formats } = useLanguage();
  const { solver, snapshot, auditSha256 } = record;
  const facts = [
    { name: words.rules, value: formats.list(rulesInWords(record.rules, words)) },
    ...(solver === undefined ? [] : [{ name: words.solver, value: solver }]),
    { name: words.seed, value: String(record.seed) },
  ];
  return (
    <div className={texts.stack}>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <FactLine key={name} name={name}>
            {value}
          </FactLine>
        ))}
        {snapshot !== undefined && (
          <FactLine name={words.snapshot} isHash>
            {snapshot.sha256} ({words.keptUntil(formats.shortDay(snapshot.keptUntil))})
          </FactLine>
        )}
        {auditSha256 !== undefined && (
          <FactLine name={words.audit} isHash>
            {auditSha256}
          </FactLine>
        )}
      </dl>
      <p className={texts.text}>{auditSha256 === undefined ? words.noAudit : words.text}</p>
      <Checks programmeId={programmeId} record={record} />
    </div>
  );
}

function FactLine(props: {
  readonly name: string;
  readonly isHash?: boolean;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={props.isHash === true ? styles.hash : styles.value}>{props.children}</dd>
    </>
  );
}

function Checks({ programmeId, record }: RecordProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().record;
  const api = useApi();
  const path = runApi(programmeId, record.id);
  const audit = useCommand(() => api.get(`${path}/audit`, AuditFileShape));
  const replay = useCommand(() => api.get(`${path}/replay`, ReplayShape));
  const [isSame, setSame] = useState<boolean>();
  const download = async (): Promise<void> => {
    const reply = await audit.run();
    if (!reply.ok) return;
    const day = record.requestedAt.slice(0, 10);
    saveFile(`audit-${day}-${record.id}.json`, 'application/json', JSON.stringify(reply.value));
  };
  const again = async (): Promise<void> => {
    setSame(undefined);
    const reply = await replay.run();
    if (reply.ok) setSame(reply.value.same);
  };
  return (
    <>
      <div className={texts.row}>
        {record.auditSha256 !== undefined && (
          <BusyButton
            icon={<ArrowDownloadRegular />}
            busy={audit.busy}
            onClick={() => void download()}
          >
            {words.download}
          </BusyButton>
        )}
        <BusyButton icon={<ArrowSyncRegular />} busy={replay.busy} onClick={() => void again()}>
          {words.replay}
        </BusyButton>
        <span className={texts.small}>{words.replayHint}</span>
      </div>
      <p role="status" className={texts.text}>
        {isSame === true && words.same}
        {isSame === false && words.different}
      </p>
      <FailureNote failure={audit.failure ?? replay.failure} />
    </>
  );
}
