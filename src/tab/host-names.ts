import type { Locale } from '../wire/shapes.ts';
import type { HostTheme } from './teams.ts';

// What a host calls things, and what we call them.

export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function themeOf(name: string): HostTheme {
  if (name === 'dark') return 'dark';
  if (name === 'contrast') return 'contrast';
  return 'light';
}
