/**
 * Steps from an empty schema to the current shape. Steps that were released are never edited, only followed. Each
 * leaves room for a process of the release before, which goes on while the next one starts.
 *
 * Keys compare by byte (`COLLATE "C"`): lists sort by code point, and no system update changes an index's order.
 * What people may want to count is a column; what only Patchbay reads whole is JSON (`json`, not `jsonb`: names may
 * hold `\u0000`).
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL);

  CREATE TABLE deliveries (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text COLLATE "C" NOT NULL,
    event_id text COLLATE "C", -- null where the sender gave none; nulls never collide
    received_at bigint NOT NULL, -- times are milliseconds since the epoch, everywhere
    state text NOT NULL CHECK (state IN ('pending', 'done')),
    body text NOT NULL,
    UNIQUE (source, event_id)
  );
  CREATE INDEX deliveries_pending ON deliveries (number) WHERE state = 'pending';

  CREATE TABLE owners (
    tenant text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    number bigint NOT NULL, -- of the owner's last event
    PRIMARY KEY (tenant, owner)
  );

  CREATE TABLE accounts (
    generation text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    tenant text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    provider text NOT NULL,
    status text NOT NULL,
    severity integer NOT NULL, -- of the status, in lists
    name text COLLATE "C" NOT NULL,
    account json NOT NULL,
    identity json, -- null until it was noted once
    -- One account of Unipile is one person's: a second tenant can never take it.
    PRIMARY KEY (generation, id)
  );
  CREATE INDEX accounts_list ON accounts (tenant, owner, severity, name, id);
  CREATE INDEX accounts_tenant ON accounts (tenant, generation, id);

  CREATE TABLE account_events (
    tenant text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    account json NOT NULL,
    PRIMARY KEY (tenant, owner, number)
  );

  CREATE TABLE incidents (
    generation text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    tenant text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    opened_at bigint NOT NULL,
    closed_at bigint, -- null while it lasts
    incident json NOT NULL,
    PRIMARY KEY (generation, id)
  );
  CREATE INDEX incidents_account ON incidents (generation, account_id, opened_at);
  CREATE INDEX incidents_tenant ON incidents (tenant, generation, id);
  CREATE INDEX incidents_open ON incidents (generation, account_id) WHERE closed_at IS NULL;
  CREATE INDEX incidents_closed ON incidents (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE attempts (
    id text COLLATE "C" PRIMARY KEY,
    expires_at bigint NOT NULL,
    tries integer NOT NULL DEFAULT 0, -- how often an account was offered
    attempt json NOT NULL, -- without the outcome
    outcome json
  );
  CREATE INDEX attempts_expiry ON attempts (expires_at);

  CREATE TABLE links (
    id text COLLATE "C" PRIMARY KEY,
    kind text NOT NULL, -- repair or shared
    tenant text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    account_id text COLLATE "C", -- of repair links
    token_hash text COLLATE "C" NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    revoked_at bigint,
    result text,
    link json NOT NULL -- what never changes
  );
  CREATE INDEX links_owner ON links (tenant, owner, created_at) WHERE kind = 'repair';
  CREATE INDEX links_tenant ON links (tenant, created_at) WHERE kind = 'shared';
  CREATE INDEX links_end ON links (expires_at);

  CREATE TABLE notices (
    recipient text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL, -- how often it was written
    watched boolean NOT NULL,
    written_at bigint NOT NULL,
    ledger json NOT NULL
  );
  CREATE INDEX notices_watched ON notices (recipient) WHERE watched;

  CREATE TABLE notifications (
    id text COLLATE "C" PRIMARY KEY,
    recipient text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    content json NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'sent', 'dropped')),
    settled_at bigint -- null while it is pending
  );
  CREATE INDEX notifications_due ON notifications (due_at, id) WHERE state = 'pending';

  CREATE TABLE leases (name text COLLATE "C" PRIMARY KEY, until bigint NOT NULL);
  `,
  `
  CREATE TABLE unclaimed_accounts (
    generation text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    tenant text COLLATE "C" NOT NULL, -- whose key shows it
    found_at bigint NOT NULL,
    heard_at bigint NOT NULL,
    read_at bigint, -- null, like the snapshot, until it was read
    snapshot json,
    PRIMARY KEY (generation, id)
  );
  CREATE INDEX unclaimed_accounts_list ON unclaimed_accounts (tenant, generation, id);
  -- For people who count: read out of the account, so that it never says anything else. See record 18.
  CREATE VIEW products AS
    SELECT generation, id AS account_id, tenant, owner, provider,
      part ->> 'product' AS product, part ->> 'kind' AS status, part ->> 'cause' AS cause
    FROM accounts, json_array_elements(account -> 'products') AS part;
  `,
  // An owner's list is that of one generation. Names have 200 characters at most since: what is longer goes by its
  // beginning until the account is read again.
  `
  UPDATE accounts SET name = left(name, 200) WHERE length(name) > 200;
  DROP INDEX accounts_list;
  CREATE INDEX accounts_list ON accounts (tenant, owner, generation, severity, name, id);
  `,
  `
  CREATE INDEX accounts_removed ON accounts (((account -> 'statusSince')::text::numeric)) WHERE status = 'removed';
  `,
];
