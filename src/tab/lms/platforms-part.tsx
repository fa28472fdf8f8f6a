import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { PlatformTestShape, type LmsWire } from '../../wire/lti.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { PlatformForm } from './platform-form.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  platform: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
});

type Platform = LmsWire['platforms'][number];

/** The platforms that are connected: each is tested, changed and disconnected here. */
export function PlatformsPart(props: {
  readonly path: string;
  readonly platforms: readonly Platform[];
  readonly reload: () => void;
}) {
  const { path, platforms, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const announce = useAnnounce();
  const api = useApi();
  const [leaving, setLeaving] = useState<Platform>();
  const remove = useCommand(({ id }: Platform) =>
    api.send('POST', `${path}/platforms/${encodeURIComponent(id)}/removal`),
  );
  const confirm = async () => {
    if (leaving === undefined) return;
    const reply = await remove.run(leaving);
    if (!reply.ok) return;
    setLeaving(undefined);
    announce(words.disconnected);
    reload();
  };
  return (
    <Section title={words.platforms}>
      {platforms.length === 0 ? <Body1>{words.noPlatforms}</Body1> : null}
      {platforms.map((platform) => (
        <PlatformLine
          key={platform.id}
          path={`${path}/platforms/${encodeURIComponent(platform.id)}`}
          platform={platform}
          reload={reload}
          onRemove={() => setLeaving(platform)}
        />
      ))}
      <ConfirmDialog
        open={leaving !== undefined}
        title={words.disconnectTitle(leaving?.name ?? '')}
        confirm={words.disconnect}
        busy={remove.busy}
        failure={remove.failure}
        onClose={() => {
          remove.forget();
          setLeaving(undefined);
        }}
        onConfirm={() => void confirm()}
      >
        <p className={styles.text}>{words.disconnectText}</p>
      </ConfirmDialog>
    </Section>
  );
}

function PlatformLine(props: {
  readonly path: string;
  readonly platform: Platform;
  readonly reload: () => void;
  readonly onRemove: () => void;
}) {
  const { path, platform, reload, onRemove } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const api = useApi();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const test = useCommand(() => api.send('POST', `${path}/test`, {}, PlatformTestShape));
  const { deploymentIds } = platform;
  return (
    <div className={styles.platform}>
      <Body1Strong>{platform.name}</Body1Strong>
      <Caption1 className={styles.quiet}>
        {platform.issuer} · {platform.clientId} ·{' '}
        {deploymentIds.length === 0
          ? words.anyDeployment
          : words.deployment(deploymentIds.join(', '))}
      </Caption1>
      <div className={styles.row}>
        <BusyButton
          busy={test.busy}
          onClick={() => {
            void test.run().then((reply) => {
              if (!reply.ok) return;
              const { keys, token, services } = reply.value;
              setSaid([
                words.keys(keys.message),
                words.token(token.message),
                ...services.map(({ message }) => message),
              ]);
            });
          }}
        >
          {words.test}
        </BusyButton>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.change}
        </Button>
        <Button onClick={onRemove}>{words.disconnect}</Button>
      </div>
      <div role="status">
        {said.map((line) => (
          <Body1 key={line} block>
            {line}
          </Body1>
        ))}
      </div>
      <FailureNote failure={test.failure} />
      {isOpen && (
        <PlatformForm
          path={path}
          platform={platform}
          done={() => {
            setOpen(false);
            reload();
          }}
          reload={reload}
        />
      )}
    </div>
  );
}
