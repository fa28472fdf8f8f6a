import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { HostTheme } from '../teams.ts';

export const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** What the browser draws on its own (date pickers, scroll bars) follows the theme too. */
export const SCHEMES: Readonly<Record<HostTheme, 'light' | 'dark'>> = {
  light: 'light',
  dark: 'dark',
  contrast: 'dark',
};
