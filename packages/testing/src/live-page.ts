import { interceptNavigation, type Route, type VisitedPage, visit } from './browse.ts';
import { keepPlace } from './keep-place.ts';

/** How often the page is asked for again, in real time: what it shows may live in another. */
const REFRESH_MS = 500;

/**
 * Shows a page of the mock in a frame and keeps it true. Its parts marked `data-live` are exchanged one by one, so
 * that whoever reads, types or tabs in it stays where they are. Buttons and links work as in a browser.
 *
 * @returns a function that ends it
 */
export function showLivePage(frame: HTMLIFrameElement, url: string, route: Route): () => void {
  const shown = new Map<string, string>();
  let written = false;
  let ended = false;
  let at = url;

  function show(page: VisitedPage, visited: boolean): void {
    // Asked for each time: a browser may give a fresh frame another document when it has loaded.
    const document = frame.contentDocument;
    if (ended || !document) return;
    const next = new DOMParser().parseFromString(page.html, 'text/html');
    if (!written) write(document, page.html);
    document.documentElement.style.colorScheme = getComputedStyle(frame).colorScheme;
    for (const part of next.querySelectorAll<HTMLElement>('[data-live]')) {
      // What was said last stays until something else is.
      const isStatus = part.getAttribute('role') === 'status';
      if (isStatus && !visited) continue;
      const old = document.getElementById(part.id);
      if (!old || shown.get(part.id) === part.outerHTML) continue;
      shown.set(part.id, part.outerHTML);
      keepPlace(document, () => {
        // A live region is filled, not exchanged: only then is it read aloud.
        if (!isStatus) return old.replaceWith(document.importNode(part, true));
        old.className = part.className;
        old.replaceChildren(...part.childNodes);
      });
    }
  }

  function write(document: Document, html: string): void {
    document.open();
    document.write(html);
    document.close();
    written = true;
    // Added after close(): document.open() drops every listener that was there before.
    interceptNavigation(
      document,
      () => at,
      (request) => void follow(request),
    );
  }

  async function follow(request: Request): Promise<void> {
    const page = await visit(route, request);
    at = page.url;
    show(page, true);
  }

  async function refresh(): Promise<void> {
    show(await visit(route, new Request(url)), false);
  }

  void follow(new Request(url));
  const timer = setInterval(() => void refresh().catch(() => {}), REFRESH_MS);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
