import type { CSSProperties } from 'react';

/** The eight variables that a host sets; every other colour and size is derived from them. */
export interface AppearanceVariables {
  /** Fill of primary buttons, focus rings. A CSS colour, as the next four. */
  readonly accent?: string;
  readonly surface?: string;
  readonly text?: string;
  readonly muted?: string;
  readonly border?: string;
  /** Corner of controls as a CSS length; surfaces are a little rounder. */
  readonly radius?: string;
  /** 1 is comfortable, 0.75 compact. */
  readonly density?: number;
  readonly font?: string;
}

/** Root elements of components, by the name in their class: `pb-list` is `list`. Rows stand for themselves. */
export type ElementName =
  | 'attention'
  | 'badge'
  | 'connect'
  | 'details'
  | 'dialog'
  | 'history'
  | 'list'
  | 'mismatch'
  | 'operator'
  | 'panel'
  | 'picker'
  | 'result'
  | 'row';

/** How components look, where CSS variables of the page are not the handier way. */
export interface Appearance {
  readonly variables?: AppearanceVariables;
  /** Class names of your own, added to the kit's: `{ row: 'settings-row' }`. */
  readonly elements?: { readonly [Name in ElementName]?: string };
}

/** `auto` follows the system's preference; without any the page's own `color-scheme` decides. */
export type ColorScheme = 'light' | 'dark' | 'auto';

/** The variables as an inline style. */
export function toVariableStyle({ variables = {} }: Appearance): CSSProperties {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`--pb-${name}`, value]));
}
