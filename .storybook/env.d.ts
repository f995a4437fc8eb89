/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Set in test runs: axe looks at every story in the dark, too. */
  readonly VITE_AXE_IN_DARK?: 'true';
}
