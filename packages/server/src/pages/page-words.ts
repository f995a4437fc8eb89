import type { KnownLocale } from '@patchbay/core';

/** The words of the pages that the server shows by itself: after the wizard, and behind links that were sent. */
export interface PageWords {
  readonly returned: ReturnedWords;
  readonly link: LinkWords;
}

/** The page after the wizard. Why a sign-in failed is said in core's words. */
export interface ReturnedWords {
  readonly signedIn: string;
  readonly alreadyConnected: string;
  readonly notConnected: string;
  readonly checking: string;
  /** Heading while nobody knows yet whether anything came of it. */
  readonly pending: string;
  readonly pendingSentence: string;
  readonly closeWindow: string;
  readonly continueToApp: string;
}

/** Pages behind a link that was sent to somebody. Names come isolated, ready to stand in a sentence. */
export interface LinkWords {
  readonly repairHeading: (provider: string) => string;
  readonly repairSentence: (app: string, provider: string) => string;
  readonly connectHeading: string;
  /** `providers` is a list, ready to be read; null where the visitor may choose any. */
  readonly connectSentence: (app: string, providers: string | null) => string;
  readonly account: string;
  readonly validUntil: string;
  readonly once: string;
  /** So that nobody signs in for a stranger. */
  readonly care: string;
  readonly button: string;
  readonly thanksHeading: string;
  readonly thanks: string;
  readonly tryAgain: string;
  readonly ended: Readonly<Record<LinkEnd, EndWords>>;
}

/** Why a link leads nowhere. */
export type LinkEnd =
  /** No such link: cut short, or never one of ours. */
  | 'unknown'
  | 'expired'
  | 'revoked'
  /** An account came out of it. */
  | 'done'
  /** A sign-in would not help the account now. */
  | 'nothing-to-do'
  | 'account-gone'
  /** Too often in a short while. */
  | 'busy'
  /** Unipile, or something of ours, does not answer. */
  | 'trouble';

export interface EndWords {
  readonly heading: string;
  readonly sentence: string;
}

const loaders: Readonly<Record<KnownLocale, () => Promise<PageWords>>> = {
  en: async () => (await import('./words/en.ts')).en,
  fr: async () => (await import('./words/fr.ts')).fr,
  de: async () => (await import('./words/de.ts')).de,
  es: async () => (await import('./words/es.ts')).es,
  ar: async () => (await import('./words/ar.ts')).ar,
};

/** The words of a language, a module of its own. */
export function loadPageWords(locale: KnownLocale): Promise<PageWords> {
  return loaders[locale]();
}
