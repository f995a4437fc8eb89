import type { Cause } from '../account/cause.ts';
import type { FirstSyncState } from '../account/first-sync.ts';
import type { FailureMessageKey } from '../connect/failure.ts';
import type { RecoveredBy } from '../incident/recovered-by.ts';
import type { ActionWords } from './messages.ts';

/** The words of what stands beside the list: notices, dialogs, history, the page people come back to. Loaded with it. */
export interface DialogTexts {
  readonly attention: {
    /** "3 accounts need you". */
    readonly heading: (count: number) => string;
    /** Stands at the end of a list of names: "4 more". */
    readonly more: (count: number) => string;
    readonly fixAll: string;
  };
  readonly fixAll: {
    readonly heading: string;
    /** "2 of 5". */
    readonly position: (position: number, total: number) => string;
    /** It may be closed at any time. */
    readonly resume: string;
    readonly skip: ActionWords;
    readonly later: string;
    readonly allDone: string;
    readonly someLeft: (count: number) => string;
    readonly skipped: string;
    readonly goBack: string;
    readonly done: string;
  };
  readonly result: {
    /** The sign-in went through; which account came out of it is not known yet. */
    readonly pending: string;
    readonly connected: string;
    readonly connectedSentence: string;
    readonly back: string;
  };
  readonly history: {
    readonly heading: (days: number) => string;
    readonly nothing: string;
    readonly loading: string;
    readonly failed: string;
    /** A day without an interruption. */
    readonly well: string;
    /** A day before the account was connected. */
    readonly before: string;
    readonly ongoing: string;
    /** "for 3 hours"; the duration is in the reader's language. */
    readonly lasted: (duration: string) => string;
    readonly asTable: string;
    readonly columns: Readonly<Record<'start' | 'status' | 'cause' | 'duration' | 'end', string>>;
    readonly recoveredBy: Readonly<Record<RecoveredBy, string>>;
  };
  readonly causes: Readonly<Record<Cause, string>>;
  readonly details: {
    readonly status: string;
    readonly cause: string;
    readonly products: string;
    readonly firstSync: string;
    readonly connected: string;
    readonly confirmed: string;
    readonly neverConfirmed: string;
    readonly syncStates: Readonly<Record<FirstSyncState, string>>;
  };
  readonly remove: {
    readonly heading: (account: string) => string;
    /** What happens when it is removed, a sentence each. */
    readonly impact: readonly string[];
    readonly noRepair: string;
    readonly confirm: ActionWords;
    readonly keep: string;
    readonly removing: string;
    readonly failed: string;
  };
  readonly mismatch: {
    readonly before: string;
    readonly now: string;
    readonly keep: PersonChoice;
    readonly switch: PersonChoice;
    readonly add: PersonChoice;
    /** The provider refused and did not say who signed in. */
    readonly unnamed: string;
  };
  readonly picker: { readonly label: string };
  /** Links that are sent to somebody: shown once, kept in a list, ended. */
  readonly links: {
    /** Names the field that shows the link. */
    readonly link: string;
    readonly once: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly share: string;
    readonly note: string;
    readonly noteHint: string;
    readonly lifetime: string;
    readonly days: (count: number) => string;
    readonly make: string;
    readonly making: string;
    readonly another: string;
    readonly made: string;
    readonly notLoaded: string;
    /** A link without a note, by the time it was made at. */
    readonly unnamed: (time: string) => string;
    readonly openUntil: (time: string) => string;
    readonly done: string;
    readonly revoked: string;
    readonly expired: string;
    /** When somebody last pressed its button: "Opened 2 min. ago". */
    readonly opened: (age: string) => string;
    readonly end: ActionWords;
    readonly ended: string;
    readonly failed: string;
  };
  readonly repair: {
    readonly ask: ActionWords;
    readonly heading: (account: string) => string;
    readonly sentence: (provider: string) => string;
  };
  /** What a person reads when a sign-in or a call failed; `failureFacts` says which. */
  readonly failures: Readonly<Record<FailureMessageKey, string>>;
}

/** One way on, named after the person it is for. */
export interface PersonChoice {
  readonly label: (person: string) => string;
  readonly hint: string;
}
