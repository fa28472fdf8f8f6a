import { Checkbox, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { lazy } from 'react';
import { useLocation } from 'wouter';
import { CheckInShape, type CheckInWire, type GiveCheckInWire } from '../../wire/living.ts';
import { MyMentoringShape } from '../../wire/mentoring.ts';
import { isConflict } from '../api.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useWords } from '../ui/language.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, Loaded } from '../ui/states.tsx';
import { markPlace, useHere } from '../ui/visits.ts';
import { begun, writingIn } from '../ui/writing.ts';
import { Awaited, useAwaited } from './awaited.tsx';
import { saidOf, sentOf } from './check-in-said.ts';
import LineField, { LINE_MAX } from './line-field.tsx';
import { API } from './paths.ts';
import { useTogetherWords } from './words.ts';

// Few say it in two windows, or on the card meanwhile.
const CheckInOvertaken = lazy(() => import('./check-in-overtaken.tsx'));

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
  const isGone = mentoring.value?.pairs.every((one) => one.pairId !== pairId) === true;
  const isOnItsWay = useAwaited(mentoring, isGone);
  const asked = KINDS.find((known) => known === kind);
  const which = /^[1-9]\d{0,3}$/u.test(occurrence) ? Number(occurrence) : undefined;
  if (asked === undefined || which === undefined) return <NothingHere />;
  return (
    <Page title={words.title[asked]} back={{ to: '/mentoring', label: shared.rooms.mentoring }}>
      <Loaded resource={mentoring}>
        {({ pairs }) => {
          const pair = pairs.find((one) => one.pairId === pairId);
          if (isOnItsWay) return <Awaited resource={mentoring} />;
          if (pair === undefined) return <EmptyState title={words.gone} text={words.goneText} />;
          return (
            <CheckInAnswer
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

interface CheckInAnswerProps extends Pick<GiveCheckInWire, 'kind' | 'occurrence'> {
  readonly path: string;
  readonly other: string;
}

/** The form, begun from what this person said already. */
function CheckInAnswer(props: CheckInAnswerProps) {
  const { path, kind, occurrence } = props;
  const answer = useResource(`${path}/check-ins/${kind}/${String(occurrence)}`, CheckInShape);
  return (
    <Loaded resource={answer}>
      {({ given }) => <CheckInForm {...props} given={given} reload={answer.reload} />}
    </Loaded>
  );
}

interface CheckInFormProps extends CheckInAnswerProps {
  readonly given: CheckInWire['given'];
  readonly reload: () => Promise<void>;
}

function CheckInForm({ path, kind, occurrence, other, given, reload }: CheckInFormProps) {
  const styles = useStyles();
  const words = useTogetherWords().checkIn;
  const announce = useAnnounce();
  const [, go] = useLocation();
  const api = useApi();
  const saved = saidOf(given);
  const [written, set] = useHere('check-in', () => begun(saved));
  const writing = writingIn(saved, written, set);
  const { mine, base, isBehind } = writing;
  const { mood, line, wantsHelp } = mine;
  const give = useCommand((body: GiveCheckInWire) => api.send('POST', `${path}/check-ins`, body));
  const send = async () => {
    const said = sentOf(mine);
    if (said === null) return;
    const isStillHere = markPlace();
    const reply = await give.run({ kind, occurrence, ...said, seen: sentOf(base) });
    if (!reply.ok) {
      if (isConflict(reply.failure)) await reload();
      return;
    }
    writing.kept(mine);
    announce(wantsHelp ? words.thanksHelp : words.thanks);
    // Whoever opens it anew finds what they have said.
    void reload();
    if (isStillHere()) go('/mentoring');
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
            onClick={() => writing.change({ ...mine, mood: known })}
          >
            {words.mood[known]}
          </ToggleButton>
        ))}
      </div>
      <LineField
        label={words.line[kind]}
        hint={words.readers}
        value={line}
        onChange={(value) => writing.change({ ...mine, line: value })}
      />
      <div>
        <Checkbox
          checked={wantsHelp}
          label={words.help}
          onChange={(_event, { checked }) =>
            writing.change({ ...mine, wantsHelp: checked === true })
          }
        />
        <p className={styles.hint}>{words.helpHint}</p>
      </div>
      <OnceBehind isBehind={isBehind}>
        <CheckInOvertaken
          writing={writing}
          saved={saved}
          ask={words.ask(other)}
          line={words.line[kind]}
          busy={give.busy}
          onSettled={() => give.forget()}
        />
      </OnceBehind>
      <FailureNote failure={isBehind ? undefined : give.failure} />
      <div>
        <BusyButton
          appearance="primary"
          size="large"
          busy={give.busy}
          disabled={mood === undefined || line.length > LINE_MAX}
          onClick={() => (isBehind ? writing.ask() : void send())}
        >
          {words.send}
        </BusyButton>
      </div>
    </Section>
  );
}
