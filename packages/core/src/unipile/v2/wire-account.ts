/**
 * Unipile v2's `Account`, as its official TypeScript SDK types it (unipile/unipile-node, Sep 2026).
 * Words stay open: statuses, providers and products that do not exist yet pass through.
 */
export interface WireAccount {
  readonly object: 'Account';
  /** `acc_…` */
  readonly id: string;
  readonly application_id: string;
  readonly account_scope_id?: string | null;
  /** The provider's own id of the person; its format differs per provider and is not documented. */
  readonly user_id: string;
  readonly name?: string;
  readonly created_at: string;
  /** `running` `errored` `disconnected` `degraded` `partial`, formerly `paused`; open. */
  readonly status: string;
  readonly is_locked: boolean;
  /** `mock` `whatsapp` `linkedin` `google` `outlook` `imap` `telegram` `instagram`; open. */
  readonly provider: string;
  readonly oauth_scope?: string;
  readonly metadata: {
    readonly auto_proxy_country?: string;
    readonly v1_account_id?: string;
    readonly products_connection_status?: Readonly<Record<string, string>>;
    readonly custom_data?: Readonly<Record<string, string>>;
  };
  readonly initial_sync?: { readonly status: string; readonly started_at?: string };
  readonly proxy?: {
    readonly country: string | null;
    readonly auto_proxy: boolean;
    readonly host?: string;
    readonly port?: number;
    readonly username?: string;
    readonly protocol?: string;
  };
}

/** Answer of `GET /v2/accounts/`: offset paging, no total. */
export interface WireAccountList {
  readonly object: 'Accounts';
  readonly data: readonly WireAccount[];
  readonly has_more: boolean;
}
