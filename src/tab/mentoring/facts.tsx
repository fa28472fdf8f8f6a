import { makeStyles, Tag, tokens } from '@fluentui/react-components';
import type { LabelWire } from '../../wire/shapes.ts';
import { useLabel } from '../ui/language.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  name: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginBottom: tokens.spacingVerticalXS,
  },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tag: { height: 'auto', minHeight: '28px', maxWidth: '100%' },
  // Fluent keeps it on one line, which a small phone has no room for.
  topic: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** Named lists of topics; an empty one is left out. */
export function Facts(props: {
  readonly lines: readonly (readonly [name: string, topics: readonly LabelWire[]])[];
}) {
  const styles = useStyles();
  const label = useLabel();
  const shown = props.lines.filter(([, topics]) => topics.length > 0);
  return (
    <dl className={styles.list}>
      {shown.map(([name, topics]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.values}>
            {topics.map((topic) => (
              <Tag
                key={topic.en}
                className={styles.tag}
                size="small"
                primaryText={{ className: styles.topic, children: label(topic) }}
              />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
