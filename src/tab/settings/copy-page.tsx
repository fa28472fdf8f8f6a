import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import {
  CreatedShape,
  ProgrammeListShape,
  ProgrammeShape,
  type ProgrammeWire,
} from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded, LoadingState } from '../ui/states.tsx';
import { LONGEST_NAME, nameOfCopy } from './copy-name.ts';
import { settingsPath } from './paths.ts';
import { useSettingsWords } from './settings-words.ts';
import { markPlace, useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  label: { fontWeight: tokens.fontWeightSemibold },
  date: { maxWidth: '360px' },
});

/** A programme as a template: what a copy takes along and what it leaves is said before it is made. */
export default function CopyPage({ programmeId }: { readonly programmeId: string }) {
  const words = useSettingsWords();
  const programme = useResource(programmeApi(programmeId), ProgrammeShape);
  const others = useResource('/programmes', ProgrammeListShape);
  // Without the others' names a copy can be made all the same: its name may be changed at any time.
  const isKnown = others.value !== undefined || others.failure !== undefined;
  return (
    <Page
      title={
        programme.value === undefined
          ? words.duplicate.untitled
          : words.duplicate.title(programme.value.name)
      }
      back={{ to: settingsPath(programmeId), label: words.back }}
    >
      <Loaded resource={programme}>
        {(value) =>
          isKnown ? (
            <CopyForm
              programme={value}
              taken={others.value?.programmes.map(({ name }) => name) ?? []}
            />
          ) : (
            <LoadingState />
          )
        }
      </Loaded>
    </Page>
  );
}

interface CopyFormProps {
  readonly programme: ProgrammeWire;
  /** The names of programmes that are there. */
  readonly taken: readonly string[];
}

function CopyForm({ programme, taken }: CopyFormProps) {
  const styles = useStyles();
  const words = useSettingsWords().duplicate;
  const announce = useAnnounce();
  const api = useApi();
  const { reload } = useMe();
  const [, go] = useLocation();
  const [name, setName] = useHere('copy.name', () =>
    nameOfCopy(programme.name, words.copyWord, taken),
  );
  const [startsOn, setStartsOn] = useHere(
    'copy.starts',
    programme.startsOn < programme.today ? programme.today : programme.startsOn,
  );
  const copy = useCommand(() =>
    api.send('POST', `${programmeApi(programme.id)}/copies`, { name, startsOn }, CreatedShape),
  );
  const make = async () => {
    const isStillHere = markPlace();
    const reply = await copy.run();
    if (!reply.ok) return;
    announce(words.done(name));
    if (isStillHere()) go(settingsPath(reply.value.id));
    await reload();
  };
  return (
    <Section>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!copy.busy) void make();
        }}
      >
        <Field required label={words.name}>
          <Input
            size="large"
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={(_event, { value }) => setName(value)}
          />
        </Field>
        <Field required label={words.startsOn} hint={words.startsOnHint} className={styles.date}>
          <Input
            size="large"
            type="date"
            value={startsOn}
            onChange={(_event, { value }) => setStartsOn(value)}
          />
        </Field>
        <p className={styles.text}>
          <span className={styles.label}>{words.copied}</span> {words.copiedText}
        </p>
        <p className={styles.text}>
          <span className={styles.label}>{words.left}</span> {words.leftText}
        </p>
        <FailureNote failure={copy.failure} />
        <div>
          <BusyButton
            appearance="primary"
            size="large"
            type="submit"
            busy={copy.busy}
            disabled={name.trim() === '' || startsOn === ''}
          >
            {words.confirm}
          </BusyButton>
        </div>
      </form>
    </Section>
  );
}
