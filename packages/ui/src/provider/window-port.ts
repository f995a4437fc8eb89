/** A window that was opened for the sign-in. `closed` is a hint: a page with COOP looks closed while it is open. */
export interface WindowHandle {
  readonly closed: boolean;
  close(): void;
  focus(): void;
}

/** How the sign-in window is opened and led somewhere; tests and stories bring their own. */
export interface WindowPort {
  /** Called inside the click, before anything else; null when the browser blocks it. */
  openWindow(): WindowHandle | null;
  navigate(handle: WindowHandle, url: string): void;
}

/** The browser's own windows. */
export const browserWindows: WindowPort = {
  openWindow() {
    // Not the `noopener` feature: it returns null, and the window could then not be led anywhere.
    const opened = window.open('about:blank');
    if (opened) opened.opener = null;
    return opened;
  },
  navigate(handle, url) {
    (handle as Window).location.replace(url);
  },
};
