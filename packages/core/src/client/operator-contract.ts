import type { CreateLinkBody } from './api-contract.ts';
import type { SentLink } from './repair-links-contract.ts';

/** Paths of what only operators may do, below the base path; `visit` is the one that people open. */
export const operatorPaths = {
  accounts: '/operator/accounts',
  unclaimed: '/operator/unclaimed',
  links: '/operator/links',
  sharedLinks: '/operator/shared-links',
  sharedLink: (id: string): string => `/operator/shared-links/${encodeURIComponent(id)}`,
  visit: (token: string): string => `/connect/${encodeURIComponent(token)}`,
  proxy: (accountId: string): string => `/operator/accounts/${encodeURIComponent(accountId)}/proxy`,
  restart: (accountId: string): string => `/operator/accounts/${encodeURIComponent(accountId)}/restart`,
  resync: (accountId: string): string => `/operator/accounts/${encodeURIComponent(accountId)}/resync`,
  assign: '/operator/assign',
} as const;

/** How a proxy of the customer's own is spoken to. */
export type ProxyProtocol = 'https' | 'http' | 'socks5';

/** A proxy of the customer's own, as it is typed in; `https` unless said otherwise. */
export interface ProxyInput {
  readonly host: string;
  readonly port: number;
  readonly protocol?: ProxyProtocol;
  readonly username?: string;
  /** Goes to Unipile only: no answer and no log carries it, and what is kept for later is encrypted. */
  readonly password?: string;
}

/** A proxy as it may be shown. */
export interface ProxyView extends Omit<ProxyInput, 'password'> {
  readonly hasPassword: boolean;
}

/** Ways to sign in that a link may offer. */
export type LinkSignInMethod = 'credentials' | 'cookies';

/**
 * Settings of a link, those of Unipile's dashboard. Each is refused, with a reason, where the generation of the API or
 * a provider that was named does not take it; with `'*'` it is given to the providers that take it.
 */
export interface LinkConfiguration {
  /** Not together with `country`. */
  readonly proxy?: ProxyInput;
  /** Near which country (ISO 3166-1 alpha-2) Unipile's own proxy should stand. v2 only: LinkedIn, WhatsApp, Instagram. */
  readonly country?: string;
  /** Parts of LinkedIn: `classic`, `company`, and one of `recruiter` and `sales_navigator`. */
  readonly products?: readonly string[];
  /** v2 only, for a link to Google alone or to Outlook alone: each has scopes of its own. */
  readonly oauthScopes?: readonly string[];
  /** LinkedIn and Instagram. */
  readonly allowedMethods?: readonly LinkSignInMethod[];
}

/** Settings of a link as they may be shown. */
export interface LinkConfigurationView extends Omit<LinkConfiguration, 'proxy'> {
  readonly proxy?: ProxyView;
}

/** Whom an operator acts for. */
export interface OwnerByOperator {
  readonly ownerId: string;
  /**
   * The owner's tenant, where the app has several: for operators without a tenant, who act in the app's default tenant
   * without it. Operators of a tenant stay in their own; another one is `forbidden`.
   */
  readonly tenantId?: string;
}

/** `POST /operator/links`: quick add, or a sign-in again, for an owner of the operator's tenant; used at once. */
export type CreateOperatorLinkBody = CreateLinkBody &
  OwnerByOperator & {
    readonly configuration?: LinkConfiguration;
  };

/** `POST /operator/shared-links`: a link to send to somebody; one account can come out of it. */
export interface CreateSharedLinkBody extends OwnerByOperator {
  readonly providers: '*' | readonly string[];
  readonly configuration?: LinkConfiguration;
  /** At most 200 characters, for operators only. */
  readonly note?: string;
  /** How long it works, in milliseconds: a minute to fourteen days, by default three days. */
  readonly expiresInMs?: number;
  /** A key of the server's `returnTo` table: where the person goes on to. Without it, a page that says thanks. */
  readonly returnTo?: string;
}

/** A one-time link by which somebody can connect one account for an owner. */
export interface SharedLink extends SentLink {
  readonly ownerId: string;
  readonly providers: '*' | readonly string[];
  readonly configuration: LinkConfigurationView;
}

/** Answer of `POST /operator/shared-links`. */
export interface CreateSharedLinkAnswer {
  readonly link: SharedLink;
  /** To be sent on. It is told this once: the server keeps only a hash of what stands in it. */
  readonly url: string;
}

/** `GET /operator/shared-links?tenantId=`: those of the operator's tenant, newest first, at most 100. */
export interface SharedLinksAnswer {
  readonly links: readonly SharedLink[];
}

/** `DELETE /operator/shared-links/:id?tenantId=` */
export interface SharedLinkAnswer {
  readonly link: SharedLink;
}

/**
 * `PUT /operator/accounts/:id/proxy`: a proxy of the customer's own, a country near which Unipile chooses one, or null
 * for Unipile's choice (v2 only). The account may be restarted by it.
 */
export type SetAccountProxyBody = OwnerByOperator &
  ({ readonly proxy: ProxyInput | null } | { readonly country: string });

/** `POST /operator/accounts/:id/restart` and `/resync` */
export type AccountOfOwnerBody = OwnerByOperator;

/** `failed` is Unipile's own answer. */
export interface RestartAnswer {
  readonly result: 'restarted' | 'failed';
}

/** Where fetching the history again stands; a word of a newer server reads as `unknown`. */
export type ResyncState = 'started' | 'running' | 'done' | 'chunk-done' | 'failed' | 'unknown';

/** Every state of a resync. */
export const resyncStates: readonly ResyncState[] = [
  'started',
  'running',
  'done',
  'chunk-done',
  'failed',
  'unknown',
];

/** Answer of `/resync`: Unipile has been asked, or is at it. */
export interface ResyncAnswer {
  readonly state: ResyncState;
}

/**
 * `POST /operator/assign`: gives an account that nobody owns to an owner. For operators without a tenant, and for those
 * of a tenant that has credentials of its own.
 */
export interface AssignAccountBody extends OwnerByOperator {
  readonly accountId: string;
}
