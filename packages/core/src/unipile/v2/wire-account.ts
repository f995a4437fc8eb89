import * as v from 'valibot';

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

/** The parts of an account that the kit reads. Anything but the id may be missing or of a wrong type. */
export interface ReadableAccount {
  readonly id: string;
  readonly user_id: string | null;
  readonly name: string | null;
  readonly created_at: string | null;
  readonly status: string | null;
  readonly is_locked: boolean;
  readonly provider: string | null;
  readonly metadata: { readonly products_connection_status: Readonly<Record<string, unknown>> | null };
  readonly initial_sync: { readonly status: string | null; readonly started_at: string | null } | null;
}

const text: v.GenericSchema<unknown, string | null> = v.fallback(v.nullable(v.string()), null);

/** Reads an account out of anything that has an id; every other field falls back instead of failing. */
export const ReadableAccountSchema: v.GenericSchema<unknown, ReadableAccount> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  user_id: v.optional(text, null),
  name: v.optional(text, null),
  created_at: v.optional(text, null),
  status: v.optional(text, null),
  is_locked: v.optional(v.fallback(v.boolean(), false), false),
  provider: v.optional(text, null),
  metadata: v.optional(
    v.fallback(
      v.object({
        products_connection_status: v.optional(
          v.fallback(v.nullable(v.record(v.string(), v.unknown())), null),
          null,
        ),
      }),
      { products_connection_status: null },
    ),
    { products_connection_status: null },
  ),
  initial_sync: v.optional(
    v.fallback(
      v.nullable(v.object({ status: v.optional(text, null), started_at: v.optional(text, null) })),
      null,
    ),
    null,
  ),
});

/** The envelope of the account list; its rows are read one by one so that one bad row harms no other. */
export const WireAccountPageSchema: v.GenericSchema<
  unknown,
  { readonly data: readonly unknown[]; readonly has_more: boolean }
> = v.object({
  data: v.array(v.unknown()),
  has_more: v.optional(v.fallback(v.boolean(), false), false),
});
