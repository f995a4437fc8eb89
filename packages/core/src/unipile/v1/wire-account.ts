/**
 * v1's `Account`, as its OpenAPI document types it. It has no status of its own: each source has one. Words stay
 * open: types and statuses that do not exist yet pass through.
 */
export interface WireAccount {
  readonly object: 'Account';
  /** One of fourteen (`LINKEDIN`, `GOOGLE_OAUTH`, `MAIL`, …); open. */
  readonly type: string;
  /** 22 URL-safe characters in every example; opaque. */
  readonly id: string;
  /** A person's name, a mailbox, a phone number; sometimes what the hosted link was named. A label, no more. */
  readonly name: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly created_at: string;
  /** What was used to sign in; differs per type. */
  readonly connection_params: {
    readonly im?: Readonly<Record<string, unknown>>;
    readonly mail?: Readonly<Record<string, unknown>>;
    readonly calendar?: Readonly<Record<string, unknown>> | string;
    readonly call?: Readonly<Record<string, unknown>>;
  };
  readonly groups: readonly string[];
  readonly sources: readonly WireSource[];
  /** GOOGLE_CALENDAR only. */
  readonly sync_token?: string;
  /** MOBILE only. */
  readonly last_fetched_at?: string;
  readonly current_signature?: string;
  readonly signatures?: readonly { readonly title: string; readonly content: string }[];
}

/** One synchronised part of an account; Google and Outlook have two. */
export interface WireSource {
  /** `<account id>_MESSAGING`, `_MAILS`, `_CALENDAR`, `_CALLS`; not an account id. */
  readonly id: string;
  /** `OK` `CONNECTING` `CREDENTIALS` `PERMISSIONS` `STOPPED` `ERROR`; open. */
  readonly status: string;
}

/** Answer of `GET /accounts`. */
export interface WireAccountList {
  readonly object: 'AccountList';
  readonly items: readonly WireAccount[];
  /** Sent back as `cursor`; null on the last page. */
  readonly cursor: string | null;
}
