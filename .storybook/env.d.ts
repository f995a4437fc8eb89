/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Theme in which the test run draws every story. */
  readonly VITE_STORY_THEME?: 'light' | 'dark';
}
