import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeamFilled } from '@fluentui/react-icons';
import { HostedTab } from './hosted-tab.tsx';
import type { Persona } from './local-api.ts';
import type { Settings } from './settings.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { display: 'none' },
  },
  icon: { fontSize: '24px', lineHeight: 1, color: tokens.colorBrandForeground1 },
});

interface TabPaneProps {
  readonly persona: Persona;
  readonly settings: Settings;
  readonly onPage: (page: string | undefined) => void;
}

/** The personal tab under its name. */
export function TabPane(props: TabPaneProps) {
  const styles = useStyles();
  const words = useFrameWords();
  return (
    <>
      <div className={styles.header}>
        <PeopleTeamFilled className={styles.icon} aria-hidden />
        {words.tab}
      </div>
      <HostedTab {...props} src="/tab/" title={words.tabTitle} />
    </>
  );
}
