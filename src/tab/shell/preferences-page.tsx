import {
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { MyMentoringShape } from '../../wire/mentoring.ts';
import { MeShape, type PreferencesWire } from '../../wire/me.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, FailureState } from '../ui/states.tsx';
import { zonesLike } from '../wizard/time-zones.ts';
import { DelegatePart } from './delegate-part.tsx';
import { useMe } from './me.tsx';
import { usePreferencesWords } from './preferences-words.ts';

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
  const words = usePreferencesWords();
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
  const [changing, setChanging] = useState<keyof PreferencesWire>();
  const keep = async (part: keyof PreferencesWire, body: PreferencesWire) => {
    setChanging(part);
    const reply = await save.run(body);
    if (!reply.ok) return;
    await reload();
    announce(words.saved);
  };
  /** What went wrong is said where it was asked for. */
  const failureOf = (part: keyof PreferencesWire) => (
    <FailureNote failure={changing === part ? save.failure : undefined} />
  );
  return (
    <Page title={shared.preferences.title} back={{ to: '/', label: shared.home }}>
      <Section title={words.language}>
        <p className={styles.text}>{words.languageHint}</p>
        <RadioRow
          aria-label={words.language}
          value={locale}
          onChange={(_event, { value }) =>
            void keep('locale', { locale: value === 'fr' ? 'fr' : 'en' })
          }
        >
          <Radio value="fr" label="Français" />
          <Radio value="en" label="English" />
        </RadioRow>
        {failureOf('locale')}
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
          // What is typed and not chosen is not the time zone: the one that holds is shown again.
          onBlur={() => setZone(me.timeZone)}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue === undefined) return;
            setZone(optionValue);
            void keep('timeZone', { timeZone: optionValue });
          }}
        >
          {zonesLike(zone).map((name) => (
            <Option key={name} value={name} text={name}>
              {name.replaceAll('_', ' ')}
            </Option>
          ))}
        </Combobox>
        {failureOf('timeZone')}
      </Section>
      <Section title={words.pause}>
        <p className={styles.text}>{words.pauseHint}</p>
        {me.pausedUntil === undefined ? (
          <form
            className={styles.line}
            onSubmit={(event) => {
              event.preventDefault();
              if (until !== '') void keep('pausedUntil', { pausedUntil: until });
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
            <BusyButton
              busy={save.busy}
              onClick={() => void keep('pausedUntil', { pausedUntil: null })}
            >
              {words.resume}
            </BusyButton>
          </div>
        )}
        {failureOf('pausedUntil')}
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
      {mentoring.value === undefined && mentoring.failure !== undefined && (
        <Section title={words.delegate}>
          <FailureState failure={mentoring.failure} retry={() => void mentoring.reload()} />
        </Section>
      )}
      {mentoring.value?.delegates.map((delegate) => (
        <DelegatePart key={delegate.programmeId} delegate={delegate} onSaved={mentoring.reload} />
      ))}
    </Page>
  );
}
