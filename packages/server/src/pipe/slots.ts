/** Lets at most `count` tasks run at a time; the others wait their turn. */
export function createSlots(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Slots for each of several lanes, which do not wait for one another. Lanes in which nothing runs are forgotten. */
export function createLanes(count: number): <T>(lane: string, task: () => Promise<T>) => Promise<T> {
  const lanes = new Map<string, { users: number; readonly run: ReturnType<typeof createSlots> }>();
  return async (name, task) => {
    const lane = lanes.get(name) ?? { users: 0, run: createSlots(count) };
    lanes.set(name, lane);
    lane.users += 1;
    try {
      return await lane.run(task);
    } finally {
      lane.users -= 1;
      if (lane.users === 0) lanes.delete(name);
    }
  };
}
