import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EnrolmentShape, type EnrolmentWire } from '../../wire/enrolment.ts';
import { roomsOf } from '../../wire/rooms.ts';
import { useMe } from '../shell/me.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { AnswersPart } from './answers-part.tsx';
import { VolunteerFlow } from './volunteer-flow.tsx';
import { useEnrolmentWords, useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The door of a programme, open to the whole tenant: to volunteer, and later to change one's mind. */
export default function EnrolmentPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const shared = useWords();
  const words = useVolunteerWords();
  const { title } = useEnrolmentWords();
  const { formats } = useLanguage();
  const { me, reload: reloadMe } = useMe();
  const enrolment = useResource(
    `/programmes/${encodeURIComponent(programmeId)}/enrolment`,
    EnrolmentShape,
  );
  const [justEnrolled, setJustEnrolled] = useState(false);
  const [hasBegun, setBegun] = useState(false);
  const view = enrolment.value;
  /** Enrolled in another window meanwhile: what is being answered here stays, to be settled. */
  const [isAnswering, setAnswering] = useState(false);
  if (view?.state === 'open' && !isAnswering) setAnswering(true);
  // What it is all about, before the first question; after that each question stands by itself.
  const isIntroduced = view?.state === 'open' && view.step === 0 && !hasBegun;
  const isMember = me.programmes.some(({ id }) => id === programmeId);
  // Of a programme that is not there, or not theirs, there is nothing to do but to go.
  const goesBack =
    isMember && roomsOf(me).includes('mentoring')
      ? { to: '/mentoring', label: shared.rooms.mentoring }
      : isMember || (enrolment.failure !== undefined && view === undefined)
        ? { to: '/', label: shared.home }
        : undefined;
  return (
    <Page
      title={view?.programmeName ?? title}
      overline={view === undefined ? '\u00a0' : title}
      {...(isIntroduced ? { lead: words.lead(view.sponsor) } : {})}
      {...(goesBack === undefined ? {} : { back: goesBack })}
    >
      <Loaded resource={enrolment}>
        {(value) => {
          if (justEnrolled) return <Enrolled view={value} />;
          if (value.state === 'closed') {
            return <EmptyState title={words.closedTitle} text={words.closedText} />;
          }
          if (value.state === 'enrolled' && !isAnswering) {
            return <AnswersPart view={value} onSaved={enrolment.reload} />;
          }
          return (
            <>
              {isIntroduced && (
                <p className={styles.quiet}>
                  {words.period(
                    formats.calendarDay(value.startsOn),
                    formats.calendarDay(value.endsOn),
                    value.sessionCount,
                    value.sessionMinutes,
                  )}
                </p>
              )}
              <VolunteerFlow
                view={value}
                reload={enrolment.reload}
                onBegun={() => setBegun(true)}
                onEnrolled={async () => {
                  setJustEnrolled(true);
                  await Promise.all([enrolment.reload(), reloadMe()]);
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Enrolled({ view }: { readonly view: EnrolmentWire }) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const [, go] = useLocation();
  const mentors = view.answers.role !== 'mentee';
  return (
    <EmptyState
      icon={<CheckmarkCircleRegular />}
      title={words.doneTitle}
      text={mentors ? `${words.doneText} ${words.doneMentor}` : words.doneText}
      action={
        <span className={styles.actions}>
          {mentors && (
            <Button
              appearance="primary"
              onClick={() => go(`/mentoring/training/${encodeURIComponent(view.programmeId)}`)}
            >
              {words.seeTraining}
            </Button>
          )}
          <Button appearance={mentors ? 'secondary' : 'primary'} onClick={() => go('/mentoring')}>
            {words.seeMentoring}
          </Button>
        </span>
      }
    />
  );
}
