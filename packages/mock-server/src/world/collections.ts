import type { Changes } from './changes.ts';
import { Collection } from './collection.ts';

/**
 * Every collection of a world, by name. A part of the mock that must remember something asks for one; snapshots,
 * restore and reset then take care of it. What is kept must be plain JSON.
 */
export interface Collections {
  /** The collection of that name, made on first use. */
  of<T>(name: string): Collection<T>;
  clear(): void;
  save(): Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>;
  load(saved: Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>): void;
}

export function createCollections(changes: Changes): Collections {
  const byName = new Map<string, Collection<unknown>>();
  const of = <T>(name: string): Collection<T> => {
    const found = byName.get(name) ?? new Collection<unknown>(changes.note);
    byName.set(name, found);
    return found as Collection<T>;
  };
  const clear = (): void => {
    for (const collection of byName.values()) collection.clear();
  };
  return {
    of,
    clear,
    save: () => Object.fromEntries([...byName].map(([name, collection]) => [name, [...collection]])),
    load: (saved) => {
      clear();
      for (const [name, rows] of Object.entries(saved)) {
        for (const [key, value] of rows) of(name).set(key, value);
      }
    },
  };
}
