import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { ConnectedPlatformShape, type LmsWire } from '../../wire/lti.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

const SHOWN = 20;
type Launch = LmsWire['launches'][number];

/** The last launches, what went wrong with each, and a deployment that only waits to be allowed. */
export function LaunchesPart(props: {
  readonly path: string;
  readonly view: LmsWire;
  readonly reload: () => void;
}) {
  const { path, view, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const announce = useAnnounce();
  const { formats } = useLanguage();
  const api = useApi();
  const allow = useCommand(({ platformId, deploymentId = '' }: Launch) => {
    const platform = view.platforms.find(({ id }) => id === platformId);
    if (platform === undefined) throw new Error('A launch of a platform that is not there.');
    const {
      id,
      issuer: _issuer,
      clientId: _client,
      how: _how,
      connectedAt: _at,
      ...rest
    } = platform;
    return api.send(
      'PUT',
      `${path}/platforms/${encodeURIComponent(id)}`,
      { ...rest, deploymentIds: [...rest.deploymentIds, deploymentId] },
      ConnectedPlatformShape,
    );
  });
  const mayAllow = ({ platformId, deploymentId, refused }: Launch): boolean => {
    const platform = view.platforms.find(({ id }) => id === platformId);
    const isUnknown = refused?.code === 'deployment_unknown' && deploymentId !== undefined;
    return isUnknown && platform?.deploymentIds.includes(deploymentId) === false;
  };
  const nameOf = (platformId: string): string =>
    view.platforms.find(({ id }) => id === platformId)?.name ?? words.formerPlatform;
  return (
    <Section title={words.launches}>
      {view.launches.length === 0 ? <Body1>{words.noLaunches}</Body1> : null}
      <FailureNote failure={allow.failure} />
      <ul className={styles.list}>
        {view.launches.slice(0, SHOWN).map((launch, index) => (
          <li key={`${launch.at} ${index}`}>
            {formats.moment(launch.at)} · {nameOf(launch.platformId)} ·{' '}
            {launch.kind === 'refused'
              ? `${launch.refused?.message ?? ''} ${launch.refused?.remedy ?? ''}`
              : words.launched[launch.kind]}
            {launch.deploymentId !== undefined && ` (${words.deployment(launch.deploymentId)})`}
            {mayAllow(launch) && (
              <div>
                <BusyButton
                  size="small"
                  busy={allow.busy}
                  onClick={() => {
                    void allow.run(launch).then((reply) => {
                      if (!reply.ok) return;
                      announce(words.saved);
                      reload();
                    });
                  }}
                >
                  {words.allow(launch.deploymentId ?? '')}
                </BusyButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
