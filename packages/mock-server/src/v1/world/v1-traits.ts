/** What v1 says about one account and v2 has no word for. Plain JSON. */
export interface V1Traits {
  /** Words of its sources, in force as long as the account has the v2 status they were given under. */
  readonly words?: { readonly under: string; readonly of: Readonly<Record<string, string>> };
  /** How it signed in, for `connection_params` of LinkedIn. */
  readonly connectionMethod?: 'credentials' | 'cookies';
  /** Mail servers, for `connection_params` of a mailbox. Never a password. */
  readonly mail?: Readonly<Record<string, string | number>>;
  readonly contractId?: string;
  /** Restarts fail, whatever its status. */
  readonly restartFails?: true;
}
