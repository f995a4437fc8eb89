import { type ChoicesV1, defaultChoicesV1 } from './v1/choices-v1.ts';

/**
 * Everything that Unipile's documents leave unknown, and what the mock does instead: one place to look up,
 * to doubt and to switch. A choice is an assumption, never a fact about Unipile. Durations are milliseconds.
 *
 * @example createMockUnipile({ choices: { failureKeepsState: false } })
 */
export interface Choices extends ChoicesV1 {
  /**
   * Paths such as `/v2/accounts/` are documented with a slash at the end; whether they work without it is
   * unknown. `documented` answers 404 to any other spelling.
   */
  readonly trailingSlash: 'optional' | 'documented';
  /** `Authorization: Bearer <key>` is claimed by one third party only. */
  readonly acceptBearer: boolean;
  /** No maximum is documented for `limit`; third parties send 100. More than this is refused with a 400. */
  readonly maxLimit: number;

  /** How a method call answers while the account is locked, and while it is interrupted, by its reason. */
  readonly lockedCall: CallFailure;
  readonly erroredCalls: Readonly<Record<'unipile' | 'proxy' | 'provider', CallFailure>>;
  /** Whether a Scope that still has accounts can be deleted. */
  readonly deleteScopeInUse: 'refuse' | 'allow';
  /** Whether sign-ins and accounts may name a Scope that does not exist. An API key may not: that is documented. */
  readonly unknownScope: 'refuse' | 'accept';

  /** Whether a link whose `expires_on` has passed may be minted. Allowed, it is born expired. */
  readonly acceptPastExpiry: boolean;
  /** Whether a link works once. The dashboard calls its own links one-time; for API links nothing is said. */
  readonly singleUseLinks: boolean;
  /** An expired link is said to return to `redirect_uri` with `api/expired_link`; `page` shows an error instead. */
  readonly expiredLink: 'redirect' | 'page';
  /** Failed redirects were seen both with and without `state`. */
  readonly failureKeepsState: boolean;
  /** Whether a query string that `redirect_uri` already has survives. */
  readonly redirectKeepsQuery: boolean;
  /** No error type is documented for a person who declines. Closing the tab never redirects. */
  readonly declined: { readonly type: string; readonly title: string; readonly detail: string };
  /** `Cross-Origin-Opener-Policy` of the wizard's pages: `same-origin` cuts the opener off, as many providers do. */
  readonly wizardOpenerPolicy: 'same-origin' | null;
  /** Which providers the wildcard groups of an auth link stand for; the documents do not list them. */
  readonly providerGroups: Readonly<
    Record<'*:MESSAGING' | '*:EMAILS' | '*:CALENDAR' | '*:SOCIAL', readonly string[]>
  >;

  /** The code that every checkpoint takes, and how many wrong ones end an auth intent. */
  readonly checkpointCode: string;
  readonly codeTries: number;
  /** How long an auth intent lives. */
  readonly intentLifeMs: number;
  /** How long a QR code lives, and how many there are before the intent times out. */
  readonly qrLifeMs: number;
  readonly qrCodes: number;
  /** How long a person takes to approve a push in the provider's app, and how long `LOADING` lasts. */
  readonly inAppApprovalMs: number;
  readonly loadingMs: number;
  /** How soon another code may be sent. */
  readonly resendCooldownMs: number;
  /** Whether the id of an auth intent becomes the id of its account; both begin with `acc_`. */
  readonly accountIdFromIntent: boolean;

  /** Waits before each further attempt of a delivery. v1 documents five retries, growing; v2 nothing. */
  readonly retryDelaysMs: readonly number[];
  /** Whether a retry carries a fresh time and signature. A stale one would fail any five-minute window. */
  readonly resignRetries: boolean;
  /** How long a receiver may take. v1 documents 30 seconds. */
  readonly deliveryTimeoutMs: number;
  /** How many deliveries are under way at once. */
  readonly maxConcurrentDeliveries: number;
  /** How many deliveries `emitAll` and scenarios let wait for their first attempt before they pause. */
  readonly maxQueuedDeliveries: number;
  /** How many deliveries may wait for a retry; one more is given up at once. */
  readonly maxWaitingRetries: number;
  /** How many attempts the log keeps, and how many characters of each answer. */
  readonly keptDeliveries: number;
  readonly keptAnswerLength: number;
  /** How many requests the log on the control page keeps. */
  readonly keptRequests: number;
  /** Whether a change of one product that changes the whole account's status is announced by a second event. */
  readonly announceOverallStatus: boolean;
  /** What an account is called while some of its products run, some are interrupted and some signed out. */
  readonly mixedProducts: 'partial' | 'degraded';
  /** How long the first sync of a new WhatsApp account runs. */
  readonly firstSyncMs: number;
  /** `application_production` of every event. */
  readonly applicationProduction: boolean;
}

/** The error a method call answers with. */
export interface CallFailure {
  readonly status: number;
  readonly type: string;
  readonly title: string;
}

/** What the mock assumes unless told otherwise. */
export const defaultChoices: Choices = {
  ...defaultChoicesV1,
  trailingSlash: 'optional',
  acceptBearer: false,
  maxLimit: 100,
  lockedCall: { status: 403, type: 'api/account_restricted', title: 'Account is restricted' },
  erroredCalls: {
    unipile: { status: 500, type: 'api/internal_error', title: 'Internal error' },
    proxy: { status: 502, type: 'api/proxy_error', title: 'Proxy error' },
    provider: { status: 503, type: 'provider/server_error', title: 'Provider error' },
  },
  deleteScopeInUse: 'refuse',
  unknownScope: 'accept',
  acceptPastExpiry: true,
  singleUseLinks: true,
  expiredLink: 'redirect',
  failureKeepsState: true,
  redirectKeepsQuery: true,
  declined: {
    type: 'provider/invalid_credentials',
    title: 'Invalid credentials',
    detail: 'The sign-in was declined.',
  },
  wizardOpenerPolicy: null,
  providerGroups: {
    '*:MESSAGING': ['linkedin', 'whatsapp', 'telegram', 'instagram'],
    '*:EMAILS': ['google', 'outlook', 'imap'],
    '*:CALENDAR': ['google', 'outlook'],
    '*:SOCIAL': ['linkedin', 'instagram'],
  },
  checkpointCode: '123456',
  codeTries: 3,
  intentLifeMs: 600_000,
  qrLifeMs: 20_000,
  qrCodes: 5,
  inAppApprovalMs: 2_000,
  loadingMs: 1_000,
  resendCooldownMs: 30_000,
  accountIdFromIntent: true,
  retryDelaysMs: [1_000, 5_000, 30_000, 120_000, 600_000],
  resignRetries: true,
  deliveryTimeoutMs: 30_000,
  maxConcurrentDeliveries: 8,
  maxQueuedDeliveries: 256,
  maxWaitingRetries: 1_000,
  keptDeliveries: 1_000,
  keptAnswerLength: 2_000,
  keptRequests: 200,
  announceOverallStatus: true,
  mixedProducts: 'partial',
  firstSyncMs: 2_000,
  applicationProduction: true,
};
