import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PlatformTestShape, type LmsWire } from '../../wire/lti.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  platform: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Platform = LmsWire['platforms'][number];

/** The platforms that are connected, each with a test of its keys and of its token service. */
export function PlatformsPart(props: {
  readonly path: string;
  readonly platforms: readonly Platform[];
  readonly reload: () => void;
}) {
  const words = useLmsWords().settings;
  return (
    <Section title={words.platforms}>
      {props.platforms.length === 0 ? <Body1>{words.noPlatforms}</Body1> : null}
      {props.platforms.map((platform) => (
        <PlatformLine key={platform.id} {...props} platform={platform} />
      ))}
    </Section>
  );
}

function PlatformLine(props: {
  readonly path: string;
  readonly platform: Platform;
  readonly reload: () => void;
}) {
  const { path, platform, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const api = useApi();
  const [said, setSaid] = useState<readonly string[]>([]);
  const below = `${path}/platforms/${encodeURIComponent(platform.id)}`;
  const test = useCommand(() => api.send('POST', `${below}/test`, {}, PlatformTestShape));
  const retry = useCommand(() => api.send('POST', `${below}/grades/retry`));
  return (
    <div className={styles.platform}>
      <Body1Strong>{platform.name}</Body1Strong>
      <Caption1>
        {platform.issuer} · {platform.clientId} · {platform.deploymentIds.join(', ')}
      </Caption1>
      <div className={styles.row}>
        <BusyButton
          busy={test.busy}
          onClick={() => {
            void test.run().then((reply) => {
              if (!reply.ok) return;
              const { keys, token } = reply.value;
              setSaid([words.keys(keys.message), words.token(token.message)]);
            });
          }}
        >
          {words.test}
        </BusyButton>
        <BusyButton busy={retry.busy} onClick={() => void retry.run().then(reload)}>
          {words.retry}
        </BusyButton>
      </div>
      <div role="status">
        {said.map((line) => (
          <Body1 key={line} block>
            {line}
          </Body1>
        ))}
      </div>
      <FailureNote failure={test.failure ?? retry.failure} />
    </div>
  );
}
