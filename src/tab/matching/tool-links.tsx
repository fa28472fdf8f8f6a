import {
  ArrowSwapRegular,
  BeakerRegular,
  OptionsRegular,
  PeopleAddRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { Link } from 'wouter';
import { useLinkListStyles } from '../ui/link-list.ts';
import { workbench } from './paths.ts';
import { useWorkbenchWords } from './words.ts';

export interface ToolLinksProps {
  readonly programmeId: string;
  readonly runId: string;
  /** The finished run before this one, if there is one. */
  readonly before: string | undefined;
}

/** What one may ask of a run, each on a page of its own. */
export function ToolLinks({ programmeId, runId, before }: ToolLinksProps) {
  const styles = useLinkListStyles();
  const words = useWorkbenchWords();
  const tools = [
    {
      to: workbench.rules(programmeId, runId),
      icon: <OptionsRegular aria-hidden />,
      label: words.tools.rules,
    },
    {
      to: workbench.couple(programmeId, runId),
      icon: <QuestionCircleRegular aria-hidden />,
      label: words.tools.couple,
    },
    {
      to: workbench.recruitment(programmeId, runId),
      icon: <PeopleAddRegular aria-hidden />,
      label: words.tools.recruitment,
    },
    ...(before === undefined
      ? []
      : [
          {
            to: workbench.compare(programmeId, before, runId),
            icon: <ArrowSwapRegular aria-hidden />,
            label: words.compare.tool,
          },
        ]),
    {
      to: workbench.rehearsal(programmeId),
      icon: <BeakerRegular aria-hidden />,
      label: words.tools.rehearsal,
    },
  ];
  return (
    <nav aria-label={words.tools.label}>
      <ul className={styles.links}>
        {tools.map(({ to, icon, label }) => (
          <li key={to}>
            <Link href={to} className={styles.link}>
              {icon}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
