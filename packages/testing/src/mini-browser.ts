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
export function createMiniBrowser(route: (request: Request) => Promise<Response>): MiniBrowser {
  let current: Window | null = null;

  async function visit(win: Window, first: Request): Promise<void> {
    let request = first;
    let response = await route(request);
    for (let hops = 0; hops < 10 && response.status >= 300 && response.status < 400; hops++) {
      const location = response.headers.get('location');
      if (!location) break;
      request = new Request(new URL(location, request.url));
      response = await route(request);
    }
    show(win, await response.text(), request.url);
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
    win.document.addEventListener('submit', (event) => {
      event.preventDefault();
      void visit(win, toRequest(event, url));
    });
    win.document.addEventListener('click', (event) => {
      // Not `instanceof`: the elements belong to the other window.
      const link = (event.target as Element | null)?.closest?.('a[href]');
      if (!link) return;
      event.preventDefault();
      void visit(win, new Request(new URL(link.getAttribute('href') as string, url)));
    });
    if (goodbye) sayGoodbye(win, goodbye);
  }

  return {
    openWindow() {
      current = globalThis.window.open('about:blank', '_blank', 'popup,width=480,height=680');
      return current;
    },
    navigate(handle, url) {
      void visit(handle as unknown as Window, new Request(url));
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

function toRequest(event: SubmitEvent, pageUrl: string): Request {
  const form = event.target as HTMLFormElement;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) fields.append(name, String(value));
  const action = new URL(
    event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '',
    pageUrl,
  );
  if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'post') {
    action.search = fields.toString();
    return new Request(action);
  }
  return new Request(action, { method: 'POST', body: fields });
}
