import type { StatusMark } from '../account/status-mark.ts';
import type { ConnectFailure } from '../connect/connect-flow.ts';
import type { OwnerRemedyId } from '../remediation/remedies.ts';
import type { StillWorks } from '../remediation/remedy-table.ts';
import type { DialogTexts } from './dialog-texts.ts';
import type { RemedyTexts } from './remedy-texts.ts';

/** Every word a person can see. Hosts replace any part of it; values go in through functions. */
export interface Messages {
  /** BCP 47 tag that `Intl` gets for times, numbers, lists and plurals. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly status: Readonly<Record<StatusMark, string>>;
  /** What owners are told. What only operators read is in the long part. */
  readonly remedies: Readonly<Record<OwnerRemedyId, RemedyMessages>>;
  /** What still works meanwhile, to follow a remedy's sentence. */
  readonly stillWorks: Readonly<Record<StillWorks, (context: RemedyContext) => string>>;
  /** The parts of an account. */
  readonly products: Readonly<Record<ProductWord, string>>;
  readonly actions: ActionMessages;
  readonly list: ListMessages;
  readonly times: TimeMessages;
  readonly connect: ConnectMessages;
  /** Steps, possible reasons and the rest that is read on a closer look: a module of its own. */
  readonly loadRemedyTexts: () => Promise<RemedyTexts>;
  /** The words of dialogs, history and the page people come back to: a module of its own. */
  readonly loadDialogTexts: () => Promise<DialogTexts>;
}

/** The groups of words that only components need which show accounts. */
export type AccountWords = Pick<Messages, 'remedies' | 'stillWorks' | 'products' | 'list'>;

/** Messages whose words about accounts come with the components that show them. */
export type MessagesInPart = Omit<Messages, keyof AccountWords> & {
  readonly [Group in keyof AccountWords]: Partial<AccountWords[Group]>;
};

/** Parts of accounts that have a name on screen: Unipile's own words for LinkedIn's, ours for mail accounts'. */
export type ProductWord = 'classic' | 'recruiter' | 'sales_navigator' | 'company' | 'mail' | 'calendar';

/** What remedy texts may name. */
export interface RemedyContext {
  /** The provider's name as people know it. */
  readonly provider: string;
  /** When it began, ready to be read inside a sentence ("at 14:02", "on 3 March"); null before the page knows the reader's time zone. */
  readonly since: string | null;
  /** The parts that work, as a list in the reader's language ("mail and calendar"); see `partLists`. */
  readonly workingParts?: string | null;
  /** The parts that do not. */
  readonly brokenParts?: string | null;
}

/** The short words of one remedy. */
export interface RemedyMessages<Context = RemedyContext> {
  readonly heading: (context: Context) => string;
  /** What happened, since when. One or two short sentences; what still works follows from `stillWorks`. */
  readonly sentence: (context: Context) => string;
  /** Label of the primary action, or why there is none. */
  readonly action: ActionWords | { readonly none: string };
}

/** The words of a button that acts on an account. */
export interface ActionWords {
  readonly label: string;
  /** The accessible name: begins with the label and carries the account it is for. */
  readonly labelFor: (account: string) => string;
}

/** Labels of buttons; `…For` is the accessible name, which carries the account and begins with the label. */
export interface ActionMessages {
  readonly connect: string;
  readonly retry: string;
  readonly openAgain: string;
  readonly openAgainFor: (account: string) => string;
  readonly openSignInPage: string;
  readonly continueHere: string;
  readonly cancel: string;
  readonly dismiss: string;
  readonly showDetails: (account: string) => string;
}

/** What accounts are counted as: who needs nobody, who needs the reader, who waits for somebody else, and the rest. */
export type CountedGroup = 'connected' | 'needYou' | 'interrupted' | 'other';

/** Words of the list around the rows. */
export interface ListMessages {
  readonly label: string;
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly unauthenticated: string;
  /** Parts of the line above the rows, "38 connected"; each is a filter where the list is long. */
  readonly counts: Readonly<Record<CountedGroup, (count: number) => string>>;
  /** Names the filters by status together. */
  readonly byStatus: string;
  readonly search: string;
  /** Names the choice of one provider. */
  readonly provider: string;
  readonly allProviders: string;
  /** Names the choice of a grouping. */
  readonly groupBy: string;
  readonly groups: Readonly<Record<'none' | 'provider' | 'cause', string>>;
  /** Heading of the accounts that share no cause with others. */
  readonly otherAccounts: string;
  /** There are accounts, but none that was searched or filtered for. */
  readonly noMatch: string;
  readonly showAll: string;
  /** Said by the live region after searching or filtering. */
  readonly found: (count: number) => string;
  readonly livePaused: string;
  readonly unnamed: (provider: string) => string;
  /** Said by the live region. */
  readonly changed: (account: string, provider: string, status: string) => string;
  /** Said by the live region when many accounts change at once. */
  readonly changedMany: (count: number) => string;
  /** In place of a row that could not be drawn. */
  readonly rowFailed: string;
}

/** Moments, ready to stand alone or inside a sentence. `time` is a time of day or a date in the reader's locale. */
export interface TimeMessages {
  /** A time of today: "at 14:02". */
  readonly at: (time: string) => string;
  /** A day before today: "on 3 March". */
  readonly on: (date: string) => string;
  readonly since: (time: string) => string;
  /** When a live read last confirmed what is shown. */
  readonly checked: (time: string) => string;
  /** A live read said so; `age` is "2 min. ago" in the reader's language. */
  readonly confirmed: (age: string) => string;
  /** A message said so and no read has confirmed it, or the read is too long ago. */
  readonly lastKnown: (age: string) => string;
  /** Nothing was ever heard. */
  readonly unconfirmed: string;
}

/** Words of the connect journey. */
export interface ConnectMessages {
  readonly preparing: string;
  readonly waiting: string;
  readonly looksClosed: string;
  readonly blockedHeading: string;
  readonly blocked: string;
  readonly checking: string;
  readonly done: string;
  readonly failures: Readonly<Record<ConnectFailure, string>>;
}
