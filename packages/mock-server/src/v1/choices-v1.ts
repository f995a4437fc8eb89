import type { CallFailure } from '../choices.ts';

/**
 * What Unipile's documents leave unknown about v1, and what the mock does instead. Part of `Choices`; a choice is an
 * assumption, never a fact about Unipile. Durations are milliseconds.
 */
export interface ChoicesV1 {
  /** How long the sources of an account that was just signed in stay CONNECTING: "a few seconds" at Unipile. */
  readonly v1ConnectingMs: number;
  /** The word of a source while its account is `errored`, by who is to blame; `unknown` where nobody says. */
  readonly v1ErroredWords: Readonly<Record<'unipile' | 'proxy' | 'provider' | 'unknown', string>>;
  /**
   * v1 has no word for an account of which a part works. With one source it shows that of the broken part (`worst`)
   * or `OK`; with two sources, the last one is broken.
   */
  readonly v1PartlyBroken: 'worst' | 'OK';

  /** Default of `limit`; the SDK's constant. */
  readonly v1DefaultLimit: number;
  /** What methods that need the provider answer while a source is not OK, by its word; reads return stored data. */
  readonly v1RefusedCalls: Readonly<Record<string, CallFailure>>;
  /** Statuses that a restart cannot repair: it answers `AccountFailedToRestart`. */
  readonly v1RestartFailsFor: readonly string[];
  /** How long a synchronisation runs. */
  readonly v1SyncMs: number;
  /** Providers with a repeatable synchronisation: LinkedIn in the OpenAPI document, Telegram in a white-label copy. */
  readonly v1SyncProviders: readonly string[];
  /** Providers that take a proxy; others answer 501. */
  readonly v1ProxyProviders: readonly string[];

  /** The code that is right wherever digits are asked for. */
  readonly v1RightCode: string;
  /** When a QR code is scanned, or a tap in the app given, by itself. Null: only by `mock.v1.approve`. */
  readonly v1ApprovalMs: number | null;
  /** How long a sign-in waits. Documented. */
  readonly v1IntentMs: number;
  /** A second sign-in while one is open: 425, or it takes the place of the first, which then answers 409. */
  readonly v1SecondIntent: 'refuse' | 'replace';
  /** Somebody who is linked already connects again: a second account, as seen, or 409. */
  readonly v1Duplicate: 'second-account' | 'refuse';
  /** Whether a sign-in that runs out is told as CREATION_FAIL: the event exists, its occasion is not described. */
  readonly v1CreationFail: boolean;
  /** HTTP status of a checkpoint that follows a solved one. */
  readonly v1FollowUpStatus: 200 | 201 | 202;
  /** Recruiter contracts to choose from. */
  readonly v1Contracts: readonly { readonly id: string; readonly name: string }[];

  /** Which providers the wildcards of a hosted link stand for. */
  readonly v1ProviderGroups: Readonly<
    Record<'*' | '*:MAILING' | '*:MESSAGING' | '*:CALENDAR', readonly string[]>
  >;
  /** The hour (UTC) of the daily restart at which every hosted link dies; the hour is unknown. Null: none. */
  readonly v1DailyRestartHour: number | null;
  /** Whether a hosted link works once when `single_use` is not given. */
  readonly v1SingleUseDefault: boolean;
  /** Whether an `expiresOn` that has passed is accepted; the link is then born expired. */
  readonly v1AcceptPastExpiry: boolean;
  /** Where an expired or dead link leads: a page with `errors/expired_link`, or `failure_redirect_url`. */
  readonly v1ExpiredLink: 'page' | 'redirect';
  /** Whether an `api_url` with `/api/v1` is refused (400) or breaks the wizard, as seen. */
  readonly v1WrongApiUrl: 'refuse' | 'broken-wizard';
  /** Query parameters added to the redirects: none are known. */
  readonly v1RedirectParams: Readonly<Record<'success' | 'failure', Readonly<Record<string, string>>>>;
  /** What notify_url is told of a failure. Nothing is documented: null. */
  readonly v1NotifyFailure: string | null;
  /** Attempts at notify_url; unknown. */
  readonly v1NotifyDelaysMs: readonly number[];

  /** Waits before the second to fifth attempt of a webhook. Five attempts are documented, the curve is not. */
  readonly v1RetryDelaysMs: readonly number[];
  /** Whether the list shows the `events` of a webhook. The OpenAPI document does; the official SDK refuses it. */
  readonly v1ListsEvents: boolean;
  /** Whether a wrong body of `POST /webhooks` answers 400, which that route's list of errors lacks. */
  readonly v1WebhookBadBody: 400 | 500;
  /** How an event is spelled as `message` where the guide does not say: its name in upper case. */
  readonly v1Messages: Readonly<Record<'permissions' | 'creation_fail', string>>;
}

/** What the mock assumes of v1 unless told otherwise. */
export const defaultChoicesV1: ChoicesV1 = {
  v1ConnectingMs: 2_000,
  v1ErroredWords: { unipile: 'ERROR', proxy: 'CONNECTING', provider: 'CONNECTING', unknown: 'ERROR' },
  v1PartlyBroken: 'worst',
  v1DefaultLimit: 100,
  v1RefusedCalls: {
    CREDENTIALS: { status: 401, type: 'errors/disconnected_account', title: 'Disconnected account' },
    PERMISSIONS: { status: 401, type: 'errors/insufficient_privileges', title: 'Insufficient privileges' },
    STOPPED: { status: 503, type: 'errors/no_client_session', title: 'No client session' },
    ERROR: { status: 503, type: 'errors/no_client_session', title: 'No client session' },
    CONNECTING: { status: 503, type: 'errors/no_channel', title: 'No channel' },
  },
  v1RestartFailsFor: ['CREDENTIALS', 'PERMISSIONS'],
  v1SyncMs: 5_000,
  v1SyncProviders: ['linkedin', 'telegram'],
  v1ProxyProviders: ['linkedin', 'whatsapp', 'instagram'],
  v1RightCode: '123456',
  v1ApprovalMs: 3_000,
  v1IntentMs: 300_000,
  v1SecondIntent: 'refuse',
  v1Duplicate: 'second-account',
  v1CreationFail: false,
  v1FollowUpStatus: 202,
  v1Contracts: [
    { id: 'CT-000001', name: 'Example Ltd Recruiter' },
    { id: 'CT-000002', name: 'Example Ltd RPS' },
  ],
  v1ProviderGroups: {
    '*': ['linkedin', 'whatsapp', 'instagram', 'messenger', 'telegram', 'google', 'outlook', 'x', 'imap'],
    '*:MAILING': ['google', 'outlook', 'imap'],
    '*:MESSAGING': ['linkedin', 'whatsapp', 'instagram', 'messenger', 'telegram', 'x'],
    '*:CALENDAR': ['google', 'outlook'],
  },
  v1DailyRestartHour: 3,
  v1SingleUseDefault: true,
  v1AcceptPastExpiry: true,
  v1ExpiredLink: 'page',
  v1WrongApiUrl: 'refuse',
  v1RedirectParams: { success: {}, failure: {} },
  v1NotifyFailure: null,
  v1NotifyDelaysMs: [],
  v1RetryDelaysMs: [5_000, 30_000, 120_000, 600_000],
  v1ListsEvents: false,
  v1WebhookBadBody: 400,
  v1Messages: { permissions: 'PERMISSIONS', creation_fail: 'CREATION_FAIL' },
};
