import { GroupedVerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { useWorkbenchWords } from '../matching/words.ts';
import { ChartFrame } from '../ui/chart-frame.tsx';
import { useLabel, useLanguage } from '../ui/language.tsx';
import { scaleEnd } from '../ui/scale.ts';
import type { RecruitmentWire } from '../../wire/explore.ts';
import { drawn } from './recruitment-view.ts';

/** Room for the name of a topic below its bars. */
const TOPIC_WIDTH = 110;

/** What is wanted beside what is offered, as many topics as there is room for. */
export default function BalanceChart({ topics }: { readonly topics: RecruitmentWire['topics'] }) {
  const words = useWorkbenchWords().recruitment;
  const label = useLabel();
  const { locale } = useLanguage();
  return (
    <ChartFrame>
      {(width) => {
        const shown = drawn(topics, Math.max(3, Math.min(10, Math.floor(width / TOPIC_WIDTH))));
        return (
          <GroupedVerticalBarChart
            data={shown.map((topic) => ({
              name: label(topic.label),
              series: [
                {
                  key: 'wanted',
                  legend: words.wanted,
                  data: topic.wanted,
                  color: tokens.colorNeutralStrokeAccessible,
                },
                {
                  key: 'offered',
                  legend: words.offered,
                  data: topic.offered,
                  color: tokens.colorCompoundBrandBackground,
                },
              ],
            }))}
            chartTitle={words.chart(shown.length)}
            culture={locale}
            yMaxValue={scaleEnd(Math.max(...shown.flatMap((one) => [one.wanted, one.offered])))}
            width={width}
            height={340}
            barWidth="auto"
            maxBarWidth={28}
            wrapXAxisLables
            roundCorners
            enabledLegendsWrapLines
          />
        );
      }}
    </ChartFrame>
  );
}
