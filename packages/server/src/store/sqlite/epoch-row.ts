import type { DatabaseSync } from 'node:sqlite';
import { randomEpoch } from '../epoch.ts';

/** The name of this file's sequence of events: made once, with the file. */
export function readEpoch(db: DatabaseSync): string {
  db.prepare("INSERT INTO meta (key, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING").run(randomEpoch());
  const { value } = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string };
  return value;
}
