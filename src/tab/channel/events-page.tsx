import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Link } from 'wouter';
import { EventsShape, type EventsWire, type WriteEventsWire } from '../../wire/channel.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useChannelWords } from './words.ts';

type Event = EventsWire['list'][number];

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  link: { color: tokens.colorBrandForegroundLink },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  event: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '& > *': { flex: '1 1 200px', minWidth: 0 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The programme's page in a channel, for its managers: how to add it, and what it announces. */
export default function EventsPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useChannelWords().events;
  const events = useResource(`${programmeApi(programmeId)}/events`, EventsShape);
  return (
    <ProgrammePage programmeId={programmeId} section="channel" lead={words.lead}>
      {() => (
        <>
          <Section title={words.how}>
            <ol className={styles.steps}>
              {words.howSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div>
              <Link className={styles.link} href={`/channel/${encodeURIComponent(programmeId)}`}>
                {words.see}
              </Link>
            </div>
          </Section>
          <Section title={words.events}>
            <p className={styles.hint}>{words.hint}</p>
            <Loaded resource={events}>
              {(value) => (
                <EventsForm programmeId={programmeId} events={value} reload={events.reload} />
              )}
            </Loaded>
          </Section>
        </>
      )}
    </ProgrammePage>
  );
}

interface EventsFormProps {
  readonly programmeId: string;
  readonly events: EventsWire;
  readonly reload: () => Promise<void>;
}

/** What somebody else saved meanwhile never takes the place of what is on screen. */
function EventsForm({ programmeId, events, reload }: EventsFormProps) {
  const styles = useStyles();
  const words = useChannelWords().events;
  const announce = useAnnounce();
  const api = useApi();
  const [list, setList] = useState<readonly Event[]>(events.list);
  const [seen, setSeen] = useState(events.version);
  const save = useCommand((body: WriteEventsWire) =>
    api.send('PUT', `${programmeApi(programmeId)}/events`, body, EventsShape),
  );
  const isBehind = events.version > seen;
  const isChanged = JSON.stringify(list) !== JSON.stringify(events.list);
  const write = async () => {
    const reply = await save.run({ list: list.map(withoutBlanks), seen });
    if (reply.ok) {
      setSeen(reply.value.version);
      // What is typed while the answer is on its way stays.
      setList((now) => (now === list ? reply.value.list : now));
      announce(words.saved);
    }
    await reload();
  };
  const settle = (next: readonly Event[]) => {
    setList(next);
    setSeen(events.version);
    save.forget();
  };
  const change = (index: number, part: Partial<Event>) =>
    setList(list.map((event, at) => (at === index ? { ...event, ...part } : event)));
  return (
    <>
      {isBehind && !save.busy && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>
            {words.changed} {events.list.map(({ title }) => title.fr || title.en).join(', ')}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => settle(events.list)}>{words.takeTheirs}</Button>
            <Button onClick={() => settle(list)}>{words.keepMine}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {list.length === 0 && <p className={styles.hint}>{words.none}</p>}
      {list.map((event, index) => (
        <EventFields
          key={event.id}
          name={words.event(index + 1)}
          event={event}
          change={(part) => change(index, part)}
          onRemove={() => setList(list.filter((_one, at) => at !== index))}
        />
      ))}
      <FailureNote failure={isBehind ? undefined : save.failure} />
      <div className={styles.actions}>
        <Button
          icon={<AddRegular />}
          onClick={() =>
            setList([...list, { id: crypto.randomUUID(), on: '', title: { fr: '', en: '' } }])
          }
        >
          {words.add}
        </Button>
        <BusyButton
          appearance="primary"
          busy={save.busy}
          disabled={isBehind || !isChanged}
          onClick={() => void write()}
        >
          {words.save}
        </BusyButton>
      </div>
    </>
  );
}

interface EventFieldsProps {
  readonly name: string;
  readonly event: Event;
  readonly change: (part: Partial<Event>) => void;
  readonly onRemove: () => void;
}

function EventFields({ name, event, change, onRemove }: EventFieldsProps) {
  const styles = useStyles();
  const words = useChannelWords().events;
  const { on, at, title, place } = event;
  return (
    <div className={styles.event} role="group" aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.remove(name)}
          onClick={onRemove}
        />
      </div>
      <div className={styles.line}>
        <Field label={words.on} required>
          <Input type="date" value={on} onChange={(_e, { value }) => change({ on: value })} />
        </Field>
        <Field label={words.at}>
          <Input type="time" value={at ?? ''} onChange={(_e, { value }) => change({ at: value })} />
        </Field>
      </div>
      <div className={styles.line}>
        <Field label={words.fr} hint={words.oneEnough}>
          <Input
            value={title.fr}
            maxLength={120}
            onChange={(_e, { value }) => change({ title: { ...title, fr: value } })}
          />
        </Field>
        <Field label={words.en}>
          <Input
            value={title.en}
            maxLength={120}
            onChange={(_e, { value }) => change({ title: { ...title, en: value } })}
          />
        </Field>
      </div>
      <Field label={words.place}>
        <Input
          value={place ?? ''}
          maxLength={120}
          onChange={(_e, { value }) => change({ place: value })}
        />
      </Field>
    </div>
  );
}

/** An hour or a place that was left empty is none. */
function withoutBlanks({ at = '', place = '', ...event }: Event): Event {
  return {
    ...event,
    ...(at === '' ? {} : { at }),
    ...(place.trim() === '' ? {} : { place: place.trim() }),
  };
}
