import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { useManagerWords } from '../programmes/parts/words.ts';
import { FILE_LIMIT_BYTES, type FileProblem } from './read-file.ts';
import type { ImportFlow } from './use-import.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  choose: { marginTop: tokens.spacingVerticalM },
  problem: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    lineHeight: tokens.lineHeightBase300,
  },
});

export interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly busy: ImportFlow['busy'];
  readonly problem: FileProblem | undefined;
}

/** Where the file comes in: dropped, or chosen with the mouse or the keyboard. */
export function FileDrop({ onFiles, busy, problem }: FileDropProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (busy === undefined) onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <DocumentArrowUpRegular className={styles.icon} aria-hidden />
        <h2 className={styles.title}>{isOver ? words.dropActive : words.drop}</h2>
        <p className={styles.hint}>{words.dropFormats}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file again, once corrected, must count as a change.
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
        <Button
          className={styles.choose}
          appearance="primary"
          size="large"
          disabledFocusable={busy !== undefined}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
        <div role="status">
          {busy === 'reading' && <Spinner size="tiny" label={words.reading} />}
        </div>
      </div>
      {problem !== undefined && (
        <div role="alert" className={styles.problem}>
          {problemText(problem, words)}
        </div>
      )}
    </>
  );
}

function problemText(
  problem: FileProblem,
  words: ReturnType<typeof useManagerWords>['signUps'],
): string {
  if (problem !== 'tooLarge') return words.fileProblems[problem];
  return words.fileProblems.tooLarge(words.megabytes(FILE_LIMIT_BYTES / 1024 / 1024));
}
