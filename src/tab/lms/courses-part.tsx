import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { RosterShape, type LmsWire } from '../../wire/lti.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  course: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Course = LmsWire['courses'][number];

/** Courses that opened Binôme, and whom of their members one may invite. */
export function CoursesPart(props: {
  readonly path: string;
  readonly courses: readonly Course[];
  readonly reload: () => void;
}) {
  const words = useLmsWords().settings;
  return (
    <Section title={words.courses}>
      {props.courses.length === 0 ? <Body1>{words.noCourses}</Body1> : null}
      {props.courses.map((course) => (
        <CourseLine key={course.id} {...props} course={course} />
      ))}
    </Section>
  );
}

function CourseLine(props: {
  readonly path: string;
  readonly course: Course;
  readonly reload: () => void;
}) {
  const { path, course, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const api = useApi();
  const [fresh, setFresh] = useState<number>();
  const [said, setSaid] = useState('');
  const below = `${path}/courses/${encodeURIComponent(course.id)}`;
  const compare = useCommand(() => api.send('POST', `${below}/comparison`, {}, RosterShape));
  const invite = useCommand(() => api.send('POST', `${below}/invitations`));
  return (
    <div className={styles.course}>
      <Body1Strong block>{course.title === '' ? words.untitled : course.title}</Body1Strong>
      {!course.readable && <Body1 block>{words.unreadable}</Body1>}
      <div role="status">{said}</div>
      <FailureNote failure={compare.failure ?? invite.failure} />
      <div className={styles.actions}>
        <BusyButton
          busy={compare.busy}
          disabled={!course.readable}
          onClick={() => {
            void compare.run().then((reply) => {
              if (!reply.ok) return;
              const { fresh: people, enrolled, invited, withoutMail, left } = reply.value;
              setFresh(people.length);
              setSaid(words.roster(people.length, { enrolled, invited, withoutMail, left }));
            });
          }}
        >
          {words.compare}
        </BusyButton>
        {fresh === undefined || fresh === 0 ? null : (
          <BusyButton
            appearance="primary"
            busy={invite.busy}
            onClick={() => {
              void invite.run().then((reply) => {
                if (!reply.ok) return;
                setFresh(undefined);
                setSaid(words.invited);
                reload();
              });
            }}
          >
            {words.invite(fresh)}
          </BusyButton>
        )}
      </div>
    </div>
  );
}
