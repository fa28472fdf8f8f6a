import { appendFileSync } from 'node:fs';

/** What was asked of a fault, and what came of it. */
export interface Figure {
  readonly fault: string;
  readonly asked: string;
  readonly measured: string;
}

/** Says a figure, and keeps it for the table with which `npm run faults` ends. */
export function tell(figure: Figure): void {
  const { fault, asked, measured } = figure;
  console.info(`${fault}: ${measured} (asked: ${asked})`);
  const path = process.env['BINOME_FAULTS_FIGURES'];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(figure)}\n`);
}

/** The figures as a table of three columns, as wide as what they hold. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['Fault', 'Asked', 'Measured'],
    ...figures.map((one) => [one.fault, one.asked, one.measured]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
