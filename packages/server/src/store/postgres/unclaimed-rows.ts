import type { AccountSnapshot, UnclaimedAccount } from '@patchbay/core';
import type { AccountRef, Generation } from '../../owner.ts';
import { HEARD_STEP_MS, type UnclaimedNote } from '../unclaimed-store.ts';
import type { Queries } from './database.ts';

/** Accounts that nobody owns, as rows. */
export interface UnclaimedRows {
  note(db: Queries, note: UnclaimedNote): Promise<void>;
  list(
    db: Queries,
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly UnclaimedAccount[]>;
  forget(db: Queries, ref: AccountRef): Promise<void>;
  forgetBefore(db: Queries, tenantId: string, generation: Generation, heardAt: number): Promise<void>;
  prune(db: Queries, before: number): Promise<void>;
}

interface UnclaimedRow {
  readonly id: string;
  readonly found_at: string;
  readonly heard_at: string;
  readonly read_at: string | null;
  readonly snapshot: AccountSnapshot;
}

export function unclaimedRows(schema: string): UnclaimedRows {
  const unclaimed = `${schema}.unclaimed_accounts`;
  const isNews = 'excluded.read_at >= coalesce(known.read_at, 0)';
  const newer = (column: string): string =>
    `${column} = CASE WHEN ${isNews} THEN excluded.${column} ELSE known.${column} END`;
  // Whoever notes an account while it is being bound does not see that yet: the next reading of all forgets its row.
  const note = `
    INSERT INTO ${unclaimed} AS known (generation, id, tenant, found_at, heard_at, read_at, snapshot)
    SELECT $1::text, $2::text, $3::text, $4::bigint, $4::bigint, CASE WHEN $5::json IS NULL THEN NULL ELSE $4::bigint END, $5::json
    WHERE NOT EXISTS (SELECT 1 FROM ${schema}.accounts WHERE generation = $1 AND id = $2)
    ON CONFLICT (generation, id) DO UPDATE SET
      found_at = least(known.found_at, excluded.found_at),
      heard_at = greatest(known.heard_at, excluded.heard_at),
      ${newer('tenant')}, ${newer('snapshot')}, ${newer('read_at')}
    WHERE excluded.read_at IS NOT NULL
      OR excluded.heard_at NOT BETWEEN known.found_at AND known.heard_at + ${HEARD_STEP_MS}`;
  const list = `
    SELECT id, found_at, heard_at, read_at, snapshot FROM ${unclaimed}
    WHERE tenant = $1 AND generation = $2 AND id > $3
    ORDER BY id LIMIT $4`;

  return {
    async note(db, { ref, tenantId, at, snapshot }) {
      const json = snapshot && JSON.stringify(snapshot);
      await db.query(note, [ref.generation, ref.accountId, tenantId, at, json]);
    },
    list: async (db, tenantId, generation, after, limit) =>
      (await db.query<UnclaimedRow>(list, [tenantId, generation, after ?? '', limit])).map(toUnclaimed),
    async forget(db, { generation, accountId }) {
      await db.query(`DELETE FROM ${unclaimed} WHERE generation = $1 AND id = $2`, [generation, accountId]);
    },
    async forgetBefore(db, tenantId, generation, heardAt) {
      const text = `DELETE FROM ${unclaimed} WHERE tenant = $1 AND generation = $2 AND heard_at < $3`;
      await db.query(text, [tenantId, generation, heardAt]);
    },
    async prune(db, before) {
      await db.query(`DELETE FROM ${unclaimed} WHERE heard_at < $1`, [before]);
    },
  };
}

function toUnclaimed({ id, found_at, heard_at, read_at, snapshot }: UnclaimedRow): UnclaimedAccount {
  return {
    id,
    foundAt: Number(found_at),
    heardAt: Number(heard_at),
    read: read_at === null ? null : { at: Number(read_at), snapshot },
  };
}
