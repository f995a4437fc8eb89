/** Lets only so many run at once; the others wait their turn. */
export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** @param count how many may run at once */
export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    run: async (task) => {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        // A slot is handed on rather than freed, so that a newcomer cannot overtake.
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
