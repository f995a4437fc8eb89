/** Work that comes in bursts, done once per frame. */
export interface FrameBatch<Item> {
  add(item: Item): void;
  /** Does now what still waits: the page goes out of sight, or the stream ends. */
  flush(): void;
}

/** Calls `callback` before the next frame is drawn; returns how to call it off. */
export type RequestFrame = (callback: () => void) => () => void;

/**
 * What comes alone is done at once; what follows within the same frame waits for its end, and so on until a frame
 * passes without anything: one change costs no delay, a thousand in a second cost one drawing per frame.
 */
export function createFrameBatch<Item>(
  run: (items: readonly Item[]) => void,
  requestFrame: RequestFrame = browserFrame,
): FrameBatch<Item> {
  let waiting: Item[] = [];
  let callOff: (() => void) | null = null;

  function runWaiting(): void {
    const items = waiting;
    waiting = [];
    if (items.length > 0) run(items);
  }

  function onFrame(): void {
    callOff = waiting.length > 0 ? requestFrame(onFrame) : null;
    runWaiting();
  }

  return {
    add(item) {
      waiting.push(item);
      if (callOff) return;
      callOff = requestFrame(onFrame);
      runWaiting();
    },
    flush() {
      callOff?.();
      callOff = null;
      runWaiting();
    },
  };
}

/** Frames do not come to a page that nobody sees: there, work is done at once. */
const browserFrame: RequestFrame = (callback) => {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
};
