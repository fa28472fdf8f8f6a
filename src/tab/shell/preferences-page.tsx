import {
  Button,
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { MyMentoringShape, type MyMentoringWire } from '../../wire/mentoring.ts';
import { MeShape, type PreferencesWire } from '../../wire/me.ts';
import { useMentoringWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { zonesLike } from '../wizard/time-zones.ts';
import { useMe } from './me.tsx';

// Few people have any: the others do without its words.
const AccountsPart = lazy(() => import('../lms/accounts-part.tsx'));

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  field: { maxWidth: '360px', width: '100%' },
  list: { maxHeight: '280px' },
});

/** What a person decides for themself, everywhere in Binôme. */
export default function PreferencesPage() {
  const styles = useStyles();
  const shared = useWords();
  const words = useMentoringWords().preferences;
  const { me, reload } = useMe();
  const { locale, formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const [zone, setZone] = useState(me.timeZone);
  const [until, setUntil] = useState('');
  const save = useCommand((body: PreferencesWire) =>
    api.send('PUT', '/me/preferences', body, MeShape),
  );
  const keep = async (body: PreferencesWire) => {
    const reply = await save.run(body);
    if (!reply.ok) return;
    await reload();
    announce(words.saved);
  };
  return (
    <Page title={shared.preferences.title} back={{ to: '/', label: shared.home }}>
      <FailureNote failure={save.failure} />
      <Section title={words.language}>
        <p className={styles.text}>{words.languageHint}</p>
        <RadioGroup
          layout="horizontal"
          aria-label={words.language}
          value={locale}
          onChange={(_event, { value }) => void keep({ locale: value === 'fr' ? 'fr' : 'en' })}
        >
          <Radio value="fr" label="Français" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Section>
      <Section title={words.timeZone}>
        <p className={styles.text}>{words.timeZoneHint}</p>
        <Combobox
          className={styles.field}
          aria-label={words.timeZone}
          freeform
          expandIcon={{ 'aria-label': shared.openList }}
          value={zone}
          listbox={{ className: styles.list }}
          onChange={({ target }) => setZone(target.value)}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue === undefined) return;
            setZone(optionValue);
            void keep({ timeZone: optionValue });
          }}
        >
          {zonesLike(zone).map((name) => (
            <Option key={name} value={name} text={name}>
              {name.replaceAll('_', ' ')}
            </Option>
          ))}
        </Combobox>
      </Section>
      <Section title={words.pause}>
        <p className={styles.text}>{words.pauseHint}</p>
        {me.pausedUntil === undefined ? (
          <form
            className={styles.line}
            onSubmit={(event) => {
              event.preventDefault();
              if (until !== '') void keep({ pausedUntil: until });
            }}
          >
            <Field label={words.pauseUntil}>
              <Input type="date" value={until} onChange={(_event, { value }) => setUntil(value)} />
            </Field>
            <BusyButton type="submit" busy={save.busy} disabled={until === ''}>
              {words.pauseSet}
            </BusyButton>
          </form>
        ) : (
          <div className={styles.line}>
            <span>{words.paused(formats.calendarDay(me.pausedUntil))}</span>
            <BusyButton busy={save.busy} onClick={() => void keep({ pausedUntil: null })}>
              {words.resume}
            </BusyButton>
          </div>
        )}
      </Section>
      <Suspense fallback={null}>
        <AccountsPart />
      </Suspense>
      <Section title={shared.preferences.data}>
        <p className={styles.text}>
          <Link href="/my-data" className={styles.link}>
            {shared.preferences.myData}
          </Link>
        </p>
        <p className={styles.text}>
          <Link href="/who-sees-what" className={styles.link}>
            {shared.preferences.whoSees}
          </Link>
        </p>
      </Section>
      {mentoring.value?.delegates.map((delegate) => (
        <DelegatePart key={delegate.programmeId} delegate={delegate} onSaved={mentoring.reload} />
      ))}
    </Page>
  );
}

function DelegatePart(props: {
  readonly delegate: MyMentoringWire['delegates'][number];
  readonly onSaved: () => Promise<void>;
}) {
  const { delegate, onSaved } = props;
  const styles = useStyles();
  const words = useMentoringWords().preferences;
  const announce = useAnnounce();
  const api = useApi();
  const [mail, setMail] = useState(delegate.mail ?? '');
  const name = useCommand((chosen: string | null) =>
    api.send('PUT', `/programmes/${delegate.programmeId}/delegate`, { mail: chosen }),
  );
  const keep = async (chosen: string | null) => {
    const reply = await name.run(chosen);
    if (!reply.ok) return;
    if (chosen === null) setMail('');
    announce(words.saved);
    await onSaved();
  };
  return (
    <Section title={words.delegate}>
      <p className={styles.text}>
        {words.inProgramme(delegate.programmeName)}. {words.delegateHint}
      </p>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (mail.trim() !== '') void keep(mail.trim());
        }}
      >
        <Field label={words.delegateMail} className={styles.field}>
          <Input type="email" value={mail} onChange={(_event, { value }) => setMail(value)} />
        </Field>
        <BusyButton type="submit" busy={name.busy} disabled={mail.trim() === ''}>
          {words.delegateSave}
        </BusyButton>
        {delegate.mail !== undefined && (
          <Button appearance="subtle" onClick={() => void keep(null)}>
            {words.delegateRemove}
          </Button>
        )}
      </form>
      <FailureNote failure={name.failure} />
    </Section>
  );
}
