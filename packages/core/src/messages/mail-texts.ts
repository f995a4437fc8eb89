/**
 * The words of mails that stand on no page. What happened and what to do is said in the words of remedies, so that a
 * mail and the page it leads to agree.
 */
export interface MailTexts {
  /** Goes around the subject of a message that was sent before. */
  readonly reminder: (subject: string) => string;
  /** Before a list of accounts that each want a sign-in. */
  readonly eachNeedsYou: string;
  /** What the link does, and what no mail asks for. */
  readonly opensApp: (app: string) => string;
  readonly openApp: (app: string) => string;
  /** Why the person gets the mail. */
  readonly whyOwner: (app: string) => string;
  readonly whyOperator: (app: string) => string;
  readonly preferences: string;
  readonly worksAgain: {
    readonly heading: (count: number) => string;
    readonly sentence: string;
  };
  readonly causeOver: {
    readonly heading: string;
    /** `provider` is empty where the cause went across providers. */
    readonly sentence: (provider: string) => string;
  };
  readonly unclaimed: {
    readonly heading: (count: number) => string;
    readonly sentence: string;
  };
  readonly declined: {
    /** `provider` is empty where it is not known. */
    readonly heading: (provider: string) => string;
    readonly sentence: string;
    /** Who tried, by the id that the app knows them by. */
    readonly person: (id: string) => string;
  };
}
