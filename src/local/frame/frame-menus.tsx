import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  type MenuCheckedValueChangeData,
} from '@fluentui/react-components';
import {
  ClockRegular,
  LocalLanguageRegular,
  SettingsRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { advanceClock, getClock } from './local-api.ts';
import { FRAME_LOCALES, FRAME_THEMES, type Settings } from './settings.ts';
import { useFrameWords, useLocale } from './words.ts';

const useStyles = makeStyles({
  wide: { display: 'flex', '@media (max-width: 720px)': { display: 'none' } },
  phone: { display: 'none', '@media (max-width: 720px)': { display: 'flex' } },
});

interface FrameMenusProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Three menus where there is room, one on a phone. */
export function FrameMenus({ settings, change }: FrameMenusProps) {
  const styles = useStyles();
  const words = useFrameWords();
  const clock = useClock();
  const checked = { theme: [settings.theme], lang: [settings.lang] };
  const choose = (data: MenuCheckedValueChangeData) => {
    const theme = FRAME_THEMES.find(
      (name) => data.name === 'theme' && data.checkedItems[0] === name,
    );
    const lang = FRAME_LOCALES.find(
      (name) => data.name === 'lang' && data.checkedItems[0] === name,
    );
    if (theme !== undefined) change({ theme });
    if (lang !== undefined) change({ lang, page: pageInTab() });
  };
  const time = <TimeItems clock={clock} />;
  const themes = <RadioItems name="theme" values={FRAME_THEMES} words={words.theme} />;
  const languages = <RadioItems name="lang" values={FRAME_LOCALES} words={words.language} />;
  const shared = { checked, choose };
  return (
    <>
      <div className={styles.wide}>
        <OneMenu {...shared} label={words.time.label} text={clock.shown} icon={<ClockRegular />}>
          {time}
        </OneMenu>
        <OneMenu {...shared} label={words.theme.label} icon={<WeatherSunnyRegular />}>
          {themes}
        </OneMenu>
        <OneMenu
          {...shared}
          label={words.language.label}
          text={settings.lang.toUpperCase()}
          icon={<LocalLanguageRegular />}
        >
          {languages}
        </OneMenu>
      </div>
      <div className={styles.phone}>
        <OneMenu {...shared} label={words.settings} icon={<SettingsRegular />}>
          {time}
          <MenuDivider />
          {themes}
          <MenuDivider />
          {languages}
        </OneMenu>
      </div>
    </>
  );
}

interface OneMenuProps {
  readonly label: string;
  readonly text?: string;
  readonly icon: ReactElement;
  readonly checked: Record<string, string[]>;
  readonly choose: (data: MenuCheckedValueChangeData) => void;
  readonly children: ReactNode;
}

function OneMenu({ label, text, icon, checked, choose, children }: OneMenuProps) {
  return (
    <Menu checkedValues={checked} onCheckedValueChange={(_event, data) => choose(data)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={icon}
          aria-label={text === undefined ? label : `${label}, ${text}`}
          title={label}
        >
          {text}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface RadioItemsProps<V extends string> {
  readonly name: string;
  readonly values: readonly V[];
  readonly words: Readonly<Record<V | 'label', string>>;
}

function RadioItems<V extends string>({ name, values, words }: RadioItemsProps<V>) {
  return (
    <MenuGroup>
      <MenuGroupHeader>{words.label}</MenuGroupHeader>
      {values.map((value) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {words[value]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}

interface Clock {
  readonly shown: string;
  readonly advance: (minutes: number) => void;
}

function TimeItems({ clock }: { readonly clock: Clock }) {
  const { time } = useFrameWords();
  return (
    <MenuGroup>
      <MenuGroupHeader>
        {time.label} · {clock.shown}
      </MenuGroupHeader>
      <MenuItem onClick={() => clock.advance(60)}>{time.hour}</MenuItem>
      <MenuItem onClick={() => clock.advance(24 * 60)}>{time.day}</MenuItem>
    </MenuGroup>
  );
}

const LOOK_AGAIN_MS = 30_000;

function useClock(): Clock {
  const locale = useLocale();
  const [now, setNow] = useState<string>();
  useEffect(() => {
    const look = () => {
      // An unreachable server is said once, in the middle of the frame.
      getClock().then(setNow, () => undefined);
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    shown: now === undefined ? '' : format.format(new Date(now)),
    advance: (minutes) => {
      advanceClock(minutes).then(setNow, () => undefined);
    },
  };
}

/** Where the tab is, so that another language opens at the same page. Same origin: readable. */
function pageInTab(): string | undefined {
  const hash = document.querySelector('iframe')?.contentWindow?.location.hash ?? '';
  return hash.length > 2 ? hash.slice(1) : undefined;
}
