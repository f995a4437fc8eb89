import type { WindowHandle, WindowPort } from '../provider/window-port.ts';

/** A window that a test opens, leads and closes. */
export interface FakeWindow extends WindowHandle {
  closed: boolean;
  url: string | null;
}

/** The window port of tests; `blocked` makes it behave like a browser that blocks. */
export interface FakeWindows extends WindowPort {
  blocked: boolean;
  readonly opened: FakeWindow[];
}

/** Creates a window port that opens nothing. */
export function createFakeWindows(): FakeWindows {
  const fake: FakeWindows = {
    blocked: false,
    opened: [],
    openWindow() {
      if (fake.blocked) return null;
      const opened: FakeWindow = {
        closed: false,
        url: null,
        close() {
          opened.closed = true;
        },
        focus() {},
      };
      fake.opened.push(opened);
      return opened;
    },
    navigate(handle, url) {
      (handle as FakeWindow).url = url;
    },
  };
  return fake;
}
