import { interceptNavigation, type Route, visit } from './browse.ts';

/** A window as the ui's port knows it. */
export interface OpenedWindow {
  readonly closed: boolean;
  close(): void;
  focus(): void;
}

/**
 * The window port of stories and tests: opens a real window and plays the network inside it. Pages are
 * written into `about:blank`, so that links and forms work without a server and under a static site.
 */
export interface MiniBrowser {
  openWindow(): OpenedWindow | null;
  navigate(handle: OpenedWindow, url: string): void;
  /** The document that the last window shows, for play functions that press its buttons. */
  currentDocument(): Document | null;
}

/** Creates the port over a router that answers for every host. */
export function createMiniBrowser(route: Route): MiniBrowser {
  let current: Window | null = null;

  async function open(win: Window, request: Request): Promise<void> {
    const { html, url } = await visit(route, request);
    show(win, html, url);
  }

  function show(win: Window, html: string, url: string): void {
    if (win.closed) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    // A host's strict CSP is inherited by about:blank and would refuse the page's script: the broadcast is
    // done here instead, always, so that stories behave the same everywhere.
    const goodbye = readGoodbye(page);
    for (const script of page.querySelectorAll('script')) script.remove();
    win.document.open();
    win.document.write(`<!doctype html>${page.documentElement.outerHTML}`);
    win.document.close();
    // Added after close(): document.open() drops every listener that was there before.
    interceptNavigation(
      win.document,
      () => url,
      (request) => void open(win, request),
    );
    if (goodbye) sayGoodbye(win, goodbye);
  }

  return {
    openWindow() {
      current = globalThis.window.open('about:blank', '_blank', 'popup,width=480,height=680');
      return current;
    },
    navigate(handle, url) {
      void open(handle as unknown as Window, new Request(url));
    },
    currentDocument: () => (current && !current.closed ? current.document : null),
  };
}

interface Goodbye {
  readonly channel: string;
  readonly message: unknown;
}

/** What a return page wants to say, from the data block it carries for its own script. */
function readGoodbye(page: Document): Goodbye | null {
  const block = page.getElementById('patchbay-return')?.textContent;
  const goodbye = block ? (JSON.parse(block) as { channel: string | null; message: unknown }) : null;
  return goodbye?.channel ? { channel: goodbye.channel, message: goodbye.message } : null;
}

function sayGoodbye(win: Window, { channel, message }: Goodbye): void {
  const broadcast = new BroadcastChannel(channel);
  broadcast.postMessage(message);
  broadcast.close();
  win.close();
}
