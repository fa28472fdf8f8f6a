import { GroupedVerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import type { RehearsalWire } from '../../wire/rehearsal.ts';
import { ChartFrame } from '../ui/chart-frame.tsx';
import { useLanguage } from '../ui/language.tsx';
import { scaleEnd } from '../ui/scale.ts';
import { pictured, type Method } from './rehearsal-view.ts';
import { useWorkbenchWords } from './words.ts';

/** Four that differ in every theme: high contrast has no more, and makes one of most of the palette. */
const COLOURS: Readonly<Record<Method, string>> = {
  optimal: tokens.colorCompoundBrandBackground,
  greedy: tokens.colorPaletteMarigoldBackground3,
  random: tokens.colorNeutralForegroundDisabled,
  stable: tokens.colorNeutralForeground2Link,
};

/** The four methods on one scale; the table says the same in figures. */
export default function RehearsalChart({ rehearsal }: { readonly rehearsal: RehearsalWire }) {
  const words = useWorkbenchWords().rehearsal;
  const { formats, locale } = useLanguage();
  const labels = new Map(rehearsal.methods.map(({ method, label }) => [method, label]));
  const measures = pictured(rehearsal);
  const highest = scaleEnd(
    Math.max(...measures.flatMap(({ bars }) => bars.map(({ share }) => share))),
  );
  const data = measures.map(({ measure, bars }) => ({
    // Short: a name that does not fit under its bars on a phone is left out altogether.
    name: words.pictured[measure],
    series: bars.map(({ method, share }) => ({
      key: method,
      legend: labels.get(method) ?? method,
      data: Math.round(share),
      color: COLOURS[method],
      yAxisCalloutData: formats.number(share, 1),
    })),
  }));
  return (
    <ChartFrame>
      {(width) => (
        <GroupedVerticalBarChart
          data={data}
          chartTitle={words.table}
          culture={locale}
          yMaxValue={highest}
          width={width}
          height={320}
          barWidth="auto"
          maxBarWidth={20}
          wrapXAxisLables
          hideLabels
          roundCorners
          enabledLegendsWrapLines
        />
      )}
    </ChartFrame>
  );
}
