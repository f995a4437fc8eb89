/** A waiting room of a certain size: whoever produces faster than others consume waits at its door. */
export interface Room {
  /** Comes in, whether there is room or not. @returns a function to leave */
  enter(): () => void;
  /** Resolves when fewer than its size are inside. Several producers at once may overshoot by their number. */
  free(): Promise<void>;
}

export function createRoom(size: number): Room {
  let inside = 0;
  let waiting: (() => void)[] = [];
  return {
    enter: () => {
      inside++;
      return () => {
        inside--;
        if (inside >= size) return;
        const all = waiting;
        waiting = [];
        for (const look of all) look();
      };
    },
    free: async () => {
      while (inside >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
