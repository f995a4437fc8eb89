import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { MockUnipile } from '../mock-unipile.ts';
import { parseSnapshot, type WorldSnapshot } from '../world/snapshot.ts';

/** A file that a mock's world is kept in. */
export interface StateFile {
  /** The world in the file; null where there is none yet. Says what is wrong with a file that cannot be used. */
  readonly snapshot: WorldSnapshot | null;
  readonly problem: string | null;
}

/** How long changes are collected before they are written. */
const SAVE_AFTER_MS = 100;

/** Reads the world of an earlier run. Never throws: a broken file leads to a fresh world and a message. */
export function readStateFile(file: string): StateFile {
  try {
    return { snapshot: parseSnapshot(JSON.parse(readFileSync(file, 'utf8'))), problem: null };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return { snapshot: null, problem: null };
    const why = error instanceof Error ? error.message : String(error);
    return { snapshot: null, problem: `${file} cannot be read, so a fresh world was started. ${why}` };
  }
}

/**
 * Keeps the world in a file: shortly after each change, and once more when it is stopped. The file is replaced
 * whole, so a process that is killed leaves the one before or the new one, never half of one.
 *
 * @param onError hears why a save failed; the mock goes on
 * @returns a function that saves and stops
 */
export function keepStateFile(mock: MockUnipile, file: string, onError: (why: string) => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const save = (): void => {
    timer = null;
    try {
      const draft = `${file}.${process.pid}.tmp`;
      writeFileSync(draft, JSON.stringify(mock.snapshot()));
      renameSync(draft, file);
    } catch (error) {
      onError(`${file} cannot be written. ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const unsubscribe = mock.onChange(() => {
    timer ??= setTimeout(save, SAVE_AFTER_MS);
  });
  return () => {
    unsubscribe();
    if (timer) clearTimeout(timer);
    save();
  };
}
