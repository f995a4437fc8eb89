/** What opens Unipile for one tenant, or for all. Sent to Unipile only; never logged, never answered. */
export interface UnipileCredentials {
  /** v2: best a key that sees only the tenant's scope. */
  readonly apiKey: string;
  /** v2: a key that may manage webhook endpoints, where these are the tenant's own. */
  readonly serviceKey?: string;
  /** v1: the DSN, where tenants have applications of their own. Default that of the options. */
  readonly baseUrl?: string;
}

/**
 * Looks up the credentials of a tenant; `default` is the tenant of people who have none. Null for a tenant that has
 * no access to Unipile. Answers are kept for a minute, or until Unipile refuses the key.
 */
export type FindCredentials = (
  tenantId: string,
) => UnipileCredentials | null | Promise<UnipileCredentials | null>;
