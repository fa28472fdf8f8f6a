/** Where Debian puts its browser. */
export const CHROMIUM = '/usr/bin/chromium';

/** Headless, without a sandbox (tests run as root), and without a word to the outside. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
