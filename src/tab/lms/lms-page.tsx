import { Body1, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LmsShape, RegistrationLinkShape, type LmsWire } from '../../wire/lti.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { CoursesPart } from './courses-part.tsx';
import { PlatformForm } from './platform-form.tsx';
import { PlatformsPart } from './platforms-part.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A programme's learning platforms: connecting one, and what became of launches and grades. */
export default function LmsPage({ programmeId }: { readonly programmeId: string }) {
  const words = useLmsWords().settings;
  const shared = useWords();
  const path = `/programmes/${encodeURIComponent(programmeId)}/lms`;
  const lms = useResource(path, LmsShape);
  const reload = () => void lms.reload();
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/programmes', label: shared.home }}>
      <Loaded resource={lms}>
        {(view) => (
          <>
            <PlatformsPart path={path} platforms={view.platforms} reload={reload} />
            <Connect path={path} urls={view.urls} reload={reload} />
            <Launches launches={view.launches} />
            <CoursesPart path={path} courses={view.courses} reload={reload} />
            <Grades grades={view.grades} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Connect(props: {
  readonly path: string;
  readonly urls: LmsWire['urls'];
  readonly reload: () => void;
}) {
  const { path, urls, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const api = useApi();
  const [link, setLink] = useState('');
  const make = useCommand(() =>
    api.send('POST', `${path}/registration-links`, {}, RegistrationLinkShape),
  );
  return (
    <Section title={words.connect}>
      <Body1>{words.connectText}</Body1>
      <FailureNote failure={make.failure} />
      {link === '' ? (
        <div>
          <BusyButton
            appearance="primary"
            busy={make.busy}
            onClick={() => {
              void make.run().then((reply) => {
                if (reply.ok) setLink(reply.value.url);
              });
            }}
          >
            {words.makeLink}
          </BusyButton>
        </div>
      ) : (
        <Field label={words.link} hint={words.linkHint}>
          <Input readOnly value={link} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      <h3>{words.byHand}</h3>
      {(['launch', 'login', 'jwks'] as const).map((name) => (
        <Field key={name} label={words.url[name]}>
          <Input readOnly value={urls[name]} onFocus={(event) => event.target.select()} />
        </Field>
      ))}
      <Caption1 className={styles.quiet}>{words.byHandText}</Caption1>
      <PlatformForm path={path} done={reload} />
    </Section>
  );
}

function Launches({ launches }: { readonly launches: LmsWire['launches'] }) {
  const styles = useStyles();
  const words = useLmsWords().settings;
  return (
    <Section title={words.launches}>
      {launches.length === 0 ? <Body1>{words.noLaunches}</Body1> : null}
      <ul className={styles.list}>
        {launches.slice(0, 20).map((launch, index) => (
          <li key={`${launch.at} ${index}`}>
            {new Date(launch.at).toLocaleString(document.documentElement.lang)} ·{' '}
            {launch.refused?.message ?? words.opened}
            {launch.deploymentId === undefined ? '' : ` (${words.deployment(launch.deploymentId)})`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Grades({ grades }: { readonly grades: LmsWire['grades'] }) {
  const styles = useStyles();
  const words = useLmsWords().settings;
  return (
    <Section title={words.grades}>
      {grades.length === 0 ? <Body1>{words.noGrades}</Body1> : null}
      <ul className={styles.list}>
        {grades.slice(0, 20).map(({ id, given, status, problem }) => (
          <li key={id}>
            {given} / 100 · {words.gradeState[status]}
            {problem === undefined ? '' : ` · ${problem.message} ${problem.remedy ?? ''}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
