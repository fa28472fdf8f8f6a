import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CatalogueShape, type CatalogueWire } from '../../wire/catalogue.ts';
import { RetriedShape } from '../../wire/lti.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useTracesWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  trouble: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Viva Learning: the company's switch, and how the way there is for this programme. */
export function VivaPart({ path }: { readonly path: string }) {
  const styles = useStyles();
  const words = useTracesWords().manage.viva;
  const catalogue = useResource(path, CatalogueShape);
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      <Loaded resource={catalogue}>
        {(view) =>
          view.available ? (
            <>
              <p className={styles.text}>
                {view.on ? words.isOn(view.providerId ?? '') : words.isOff}
              </p>
              {view.administrator ? (
                <Switching path={path} view={view} onSaved={catalogue.reload} />
              ) : (
                <p className={styles.text}>{words.needsAdministrator}</p>
              )}
              {view.on && <State path={path} view={view} onRetried={catalogue.reload} />}
            </>
          ) : (
            <p className={styles.text}>{words.off}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function Switching(props: {
  readonly path: string;
  readonly view: CatalogueWire;
  readonly onSaved: () => Promise<void>;
}) {
  const { path, view, onSaved } = props;
  const words = useTracesWords().manage.viva;
  const announce = useAnnounce();
  const api = useApi();
  const [provider, setProvider] = useState(view.providerId ?? '');
  const save = useCommand((on: boolean) =>
    api.send('PUT', path, provider.trim() === '' ? { on } : { on, providerId: provider.trim() }),
  );
  return (
    <>
      {!view.on && (
        <Field label={words.provider} hint={words.providerHint}>
          <Input value={provider} onChange={(_event, { value }) => setProvider(value)} />
        </Field>
      )}
      <FailureNote failure={save.failure} />
      <div>
        <BusyButton
          busy={save.busy}
          onClick={() => {
            void save.run(!view.on).then(async (reply) => {
              if (!reply.ok) return;
              announce(words.saved);
              await onSaved();
            });
          }}
        >
          {view.on ? words.turnOff : words.turnOn}
        </BusyButton>
      </div>
    </>
  );
}

function State(props: {
  readonly path: string;
  readonly view: CatalogueWire;
  readonly onRetried: () => Promise<void>;
}) {
  const { path, view, onRetried } = props;
  const styles = useStyles();
  const { formats } = useLanguage();
  const words = useTracesWords().manage.viva;
  const api = useApi();
  const retry = useCommand(() => api.send('POST', `${path}/retry`, {}, RetriedShape));
  const { trouble, retryAt, refused } = view;
  return (
    <>
      <p className={styles.text}>{words.counts(view)}</p>
      {trouble !== undefined && (
        <p className={styles.trouble}>
          {words.cause[trouble]} {retryAt !== undefined && words.retryAt(formats.moment(retryAt))}
        </p>
      )}
      {refused.length > 0 && (
        <ul className={styles.list}>
          {refused.map(({ kind, cause }, index) => (
            <li key={`${kind} ${index}`}>
              {words[kind]} · {words.cause[cause]}
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={retry.failure} />
      {(refused.length > 0 || trouble !== undefined) && (
        <div>
          <BusyButton busy={retry.busy} onClick={() => void retry.run().then(onRetried)}>
            {words.retry}
          </BusyButton>
        </div>
      )}
    </>
  );
}
