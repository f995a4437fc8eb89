import type { Clock } from '@patchbay/core';

/** Text for one polite live region. What comes in quick succession is said together. */
export interface Announcer {
  /** Says a sentence; a later one about the same `subject` replaces one that was not said yet. */
  say(text: string, subject?: string): void;
  getText(): string;
  subscribe(listener: () => void): () => void;
}

const GATHER_MS = 400;
/** More than this is summed up: nobody wants forty names read out. */
const MOST_AT_ONCE = 3;

/** Creates the announcer of one region; `sumUp` words a crowd. */
export function createAnnouncer(clock: Clock, sumUp: (count: number) => string): Announcer {
  const listeners = new Set<() => void>();
  let text = '';
  let waiting = new Map<string, string>();

  function set(next: string): void {
    text = next;
    for (const listener of listeners) listener();
  }

  return {
    say(sentence, subject = sentence) {
      const isFirst = waiting.size === 0;
      waiting.set(subject, sentence);
      if (!isFirst) return;
      set(''); // so that the same words are said again
      void clock.sleep(GATHER_MS).then(() => {
        const gathered = [...waiting.values()];
        waiting = new Map();
        set(gathered.length > MOST_AT_ONCE ? sumUp(gathered.length) : gathered.join(' '));
      });
    },
    getText: () => text,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
