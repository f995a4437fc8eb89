/**
 * An API key. `service` manages the application (webhooks, scopes, keys), `account` reaches every account,
 * `scoped` the accounts of one Scope, `all` is the mock's default key: service and account in one.
 */
export interface KeyRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly access:
    | { readonly role: 'all' | 'service' | 'account' }
    | { readonly role: 'scoped'; readonly scopeId: string };
  /** Milliseconds since the epoch; null never. */
  readonly expiresAt: number | null;
  readonly createdAt: string;
  readonly revoked: boolean;
}
