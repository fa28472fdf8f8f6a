import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  composer: {
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalL}`,
    '@media (max-width: 480px)': {
      padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    },
  },
  row: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    maxWidth: '860px',
    marginInline: 'auto',
  },
  text: { flexGrow: 1, minWidth: 0 },
  hint: {
    maxWidth: '860px',
    margin: `${tokens.spacingVerticalXS} auto 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Enter sends, Shift+Enter starts a line, as in Teams. What could not be sent stays in the box. */
export function Composer({ onSend }: { readonly onSend: (text: string) => Promise<boolean> }) {
  const styles = useStyles();
  const { bot } = useFrameWords();
  const [text, setText] = useState('');
  const send = async () => {
    const said = text.trim();
    if (said === '') return;
    setText('');
    if (!(await onSend(said))) setText(said);
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles.row}>
        <Textarea
          className={styles.text}
          value={text}
          rows={1}
          placeholder={bot.placeholder}
          aria-label={bot.placeholder}
          onChange={(_event, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button
          type="submit"
          appearance="transparent"
          icon={<SendRegular />}
          aria-label={bot.send}
          title={bot.send}
        />
      </div>
      <p className={styles.hint}>{bot.hint}</p>
    </form>
  );
}
