import { randomEpoch } from '../epoch.ts';
import type { Database, Queries } from './database.ts';
import { migrations } from './migrations.ts';

/**
 * Makes the schema or brings it to the current shape, in one transaction; of several processes that start together
 * one does it and the others wait. Resolves to the name of the store's sequence of events.
 *
 * @throws Error when the database is not UTF-8, the schema is another application's, or a newer version's.
 */
export async function migrate(database: Database, schema: string): Promise<string> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`patchbay/${schema}`]);
    await requireUtf8(tx);
    const quoted = quoteName(schema);
    // Asked for first: who may not make schemas may well use one that was made for them.
    const [known] = await tx.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (!known) await tx.query(`CREATE SCHEMA ${quoted}`);
    const isNew = await isEmpty(tx, schema);
    await tx.query(`SET LOCAL search_path TO ${quoted}`);
    const version = isNew ? 0 : await readVersion(tx);
    if (version > migrations.length) {
      throw new Error(
        `Patchbay: the schema ${schema} has shape ${version}, and this version of @patchbay/server knows ${migrations.length}. Install the version that wrote it, or name another schema.`,
      );
    }
    for (const step of migrations.slice(version)) await tx.query(step);
    const upsert = 'INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key)';
    if (version < migrations.length) {
      await tx.query(`${upsert} DO UPDATE SET value = excluded.value`, ['shape', String(migrations.length)]);
    }
    await tx.query(`${upsert} DO NOTHING`, ['epoch', randomEpoch()]);
    const [epoch] = await tx.query<{ value: string }>("SELECT value FROM meta WHERE key = 'epoch'");
    return (epoch as { value: string }).value;
  });
}

/** A name as it may stand in a statement. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function requireUtf8(tx: Queries): Promise<void> {
  const [row] = await tx.query<{ server_encoding: string }>('SHOW server_encoding');
  if (row?.server_encoding === 'UTF8') return;
  throw new Error(
    `Patchbay: the database's encoding is ${row?.server_encoding}, which cannot hold every name. Make one with ENCODING 'UTF8'.`,
  );
}

/** Whether nothing is in the schema yet. */
async function isEmpty(tx: Queries, schema: string): Promise<boolean> {
  const rows = await tx.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1',
    [schema],
  );
  const names = new Set(rows.map(({ name }) => name));
  if (names.size === 0 || ['meta', 'deliveries', 'account_events'].every((name) => names.has(name))) {
    return names.size === 0;
  }
  throw new Error(
    `Patchbay: the schema ${schema} belongs to another application, so nothing was written to it. Name a schema of Patchbay's own.`,
  );
}

async function readVersion(tx: Queries): Promise<number> {
  const [row] = await tx.query<{ value: string }>("SELECT value FROM meta WHERE key = 'shape'");
  return Number(row?.value ?? 0);
}
