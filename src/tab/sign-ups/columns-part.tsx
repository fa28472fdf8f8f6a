import { Badge, Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ImportPreviewWire } from '../../wire/sign-ups.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { Section } from '../ui/section.tsx';
import { capital } from '../programmes/parts/capital.ts';
import type { ImportFlow } from './use-import.ts';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  found: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  missing: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  field: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  select: { maxWidth: '420px' },
  sample: {
    color: tokens.colorNeutralForeground2,
  },
});

export interface ColumnsPartProps {
  readonly preview: ImportPreviewWire;
  readonly busy: ImportFlow['busy'];
  readonly onRemap: (field: string, column: number | undefined) => void;
}

/** Which column gives what. Folded away when nothing is missing: most files need no look. */
export function ColumnsPart({ preview, busy, onRemap }: ColumnsPartProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const missing = preview.missingFields.length;
  const [isOpen, setOpen] = useState(missing > 0);
  return (
    <Section title={words.columnsTitle}>
      <div className={styles.summary}>
        <p className={styles.state}>
          {missing === 0 ? (
            <CheckmarkCircleRegular className={styles.found} fontSize={20} aria-hidden />
          ) : (
            <WarningRegular className={styles.missing} fontSize={20} aria-hidden />
          )}
          {missing === 0 ? words.columnsAllFound : words.columnsMissing(missing)}
        </p>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.columnsHide : words.columnsShow}
        </Button>
      </div>
      {isOpen && (
        <DataTable
          label={words.columnsHint}
          items={preview.fields}
          keyOf={(field) => field.field}
          columns={[
            {
              key: 'field',
              head: words.columnsField,
              width: '30%',
              names: true,
              cell: (field) => (
                <span className={styles.field}>
                  {capital(field.label)}
                  {field.required && (
                    <Badge
                      appearance="tint"
                      color={field.column === undefined ? 'warning' : 'informative'}
                    >
                      {words.columnsRequired}
                    </Badge>
                  )}
                </span>
              ),
            },
            {
              key: 'column',
              head: words.columnsColumn,
              width: '40%',
              cell: (field) => (
                <Select
                  className={styles.select}
                  aria-label={words.columnsChoose(field.label)}
                  disabled={busy === 'confirming'}
                  value={field.column === undefined ? '' : String(field.column)}
                  onChange={(_event, data) =>
                    onRemap(field.field, data.value === '' ? undefined : Number(data.value))
                  }
                >
                  <option value="">{words.columnsNone}</option>
                  {preview.columns.map((column) => (
                    <option key={column.index} value={String(column.index)}>
                      {column.header}
                    </option>
                  ))}
                </Select>
              ),
            },
            {
              key: 'sample',
              head: words.columnsSample,
              cell: (field) => (
                <span className={styles.sample}>{sampleOf(preview, field.column)}</span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function sampleOf(preview: ImportPreviewWire, index: number | undefined): string {
  const sample = preview.columns.find((column) => column.index === index)?.sample ?? '';
  return sample === '' ? '–' : sample;
}
