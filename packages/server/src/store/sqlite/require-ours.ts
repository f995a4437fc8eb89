import type { DatabaseSync } from 'node:sqlite';

/** `PTCH`, in the header of every file of ours: what `file` and other programs know it by. */
export const APPLICATION_ID = 0x50544348;

/**
 * Lets a file pass that is ours or empty. Files of before the id was written are known by their tables.
 *
 * @throws Error for a database of something else, which is left as it is.
 */
export function requireOurs(db: DatabaseSync, file: string): void {
  const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number };
  if (id === APPLICATION_ID) return;
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const names = new Set(tables.map(({ name }) => name));
  const earlier = ['meta', 'deliveries', 'account_events'].every((name) => names.has(name));
  if (id === 0 && (names.size === 0 || earlier)) return;
  throw new Error(
    `Patchbay: the database ${file} belongs to another application, so nothing was written to it. Name a file of Patchbay's own.`,
  );
}
