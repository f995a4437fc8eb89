import type { BrowserContextOptions } from 'playwright';

/** One way in which a person may look at a story. */
export interface Mode {
  readonly name: string;
  readonly context: BrowserContextOptions;
  /** Storybook's own globals, as its address takes them. */
  readonly globals: string;
}

const height = 900;
const wide = { viewport: { width: 720, height } };

/** Every story has to hold in all of them. */
export const modes: readonly Mode[] = [
  { name: 'light', context: { ...wide, colorScheme: 'light' }, globals: 'theme:light' },
  { name: 'dark', context: { ...wide, colorScheme: 'dark' }, globals: 'theme:dark' },
  { name: 'right-to-left', context: wide, globals: 'theme:light;direction:rtl' },
  { name: 'forced-colours', context: { ...wide, forcedColors: 'active' }, globals: 'theme:light' },
  { name: 'narrow', context: { viewport: { width: 320, height } }, globals: 'theme:light' },
];
