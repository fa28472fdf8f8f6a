import { Checkbox, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { GiveCheckInWire } from '../../wire/living.ts';
import { MyMentoringShape } from '../../wire/mentoring.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, Loaded } from '../ui/states.tsx';
import LineField, { LINE_MAX } from './line-field.tsx';
import { API } from './paths.ts';
import { useTogetherWords } from './words.ts';

const useStyles = makeStyles({
  moods: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Under the words of the box above, not under its mark.
  hint: {
    margin: 0,
    paddingInlineStart: '36px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const KINDS = ['check-in', 'mid-course', 'retrospective'] as const;
const MOODS = ['well', 'fair', 'stuck'] as const;

interface CheckInPageProps {
  readonly programmeId: string;
  readonly pairId: string;
  readonly kind: string;
  readonly occurrence: string;
}

/** How it goes, in one tap: reached from the message that asks. */
export default function CheckInPage({ programmeId, pairId, kind, occurrence }: CheckInPageProps) {
  const shared = useWords();
  const words = useTogetherWords().checkIn;
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const asked = KINDS.find((known) => known === kind);
  const which = /^[1-9]\d{0,3}$/u.test(occurrence) ? Number(occurrence) : undefined;
  if (asked === undefined || which === undefined) return <NothingHere />;
  return (
    <Page title={words.title[asked]} back={{ to: '/mentoring', label: shared.rooms.mentoring }}>
      <Loaded resource={mentoring}>
        {({ pairs }) => {
          const pair = pairs.find((one) => one.pairId === pairId);
          if (pair === undefined) return <EmptyState title={words.gone} text={words.goneText} />;
          return (
            <CheckInForm
              path={API.pair(programmeId, pairId)}
              kind={asked}
              occurrence={which}
              other={pair.other.name}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

interface CheckInFormProps extends Pick<GiveCheckInWire, 'kind' | 'occurrence'> {
  readonly path: string;
  readonly other: string;
}

function CheckInForm({ path, kind, occurrence, other }: CheckInFormProps) {
  const styles = useStyles();
  const words = useTogetherWords().checkIn;
  const announce = useAnnounce();
  const [, go] = useLocation();
  const api = useApi();
  const [mood, setMood] = useState<GiveCheckInWire['mood']>();
  const [line, setLine] = useState('');
  const [wantsHelp, setWantsHelp] = useState(false);
  const give = useCommand((body: GiveCheckInWire) => api.send('POST', `${path}/check-ins`, body));
  const send = async () => {
    if (mood === undefined) return;
    const said = line.trim();
    const reply = await give.run({
      kind,
      occurrence,
      mood,
      wantsHelp,
      ...(said === '' ? {} : { line: said }),
    });
    if (!reply.ok) return;
    announce(wantsHelp ? words.thanksHelp : words.thanks);
    go('/mentoring');
  };
  return (
    <Section title={words.ask(other)}>
      <div role="group" aria-label={words.ask(other)} className={styles.moods}>
        {MOODS.map((known) => (
          <ToggleButton
            key={known}
            size="large"
            checked={mood === known}
            appearance={mood === known ? 'primary' : 'secondary'}
            onClick={() => setMood(known)}
          >
            {words.mood[known]}
          </ToggleButton>
        ))}
      </div>
      <LineField label={words.line[kind]} hint={words.readers} value={line} onChange={setLine} />
      <div>
        <Checkbox
          checked={wantsHelp}
          label={words.help}
          onChange={(_event, { checked }) => setWantsHelp(checked === true)}
        />
        <p className={styles.hint}>{words.helpHint}</p>
      </div>
      <FailureNote failure={give.failure} />
      <div>
        <BusyButton
          appearance="primary"
          size="large"
          busy={give.busy}
          disabled={mood === undefined || line.length > LINE_MAX}
          onClick={() => void send()}
        >
          {words.send}
        </BusyButton>
      </div>
    </Section>
  );
}
