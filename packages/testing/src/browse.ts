/** Whoever answers requests to every host of a page's little network. */
export type Route = (request: Request) => Promise<Response>;

/** A page as a window would show it. */
export interface VisitedPage {
  readonly html: string;
  /** Where redirects have led. */
  readonly url: string;
}

/** Asks, follows redirects as a browser does, and resolves with the page at their end. */
export async function visit(route: Route, first: Request): Promise<VisitedPage> {
  let request = first;
  let response = await route(request);
  for (let hops = 0; hops < 10 && response.status >= 300 && response.status < 400; hops++) {
    const location = response.headers.get('location');
    if (!location) break;
    request = new Request(new URL(location, request.url));
    response = await route(request);
  }
  return { html: await response.text(), url: request.url };
}

/**
 * Hands every click on a link and every form of a document to `follow`, as a request.
 *
 * @param pageUrl where the document believes it is
 */
export function interceptNavigation(
  document: Document,
  pageUrl: () => string,
  follow: (request: Request) => void,
): void {
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(toRequest(event, pageUrl()));
  });
  document.addEventListener('click', (event) => {
    // Not `instanceof`: the elements belong to another window.
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') as string;
    // The document's own address is that of the page around it: a place in it has to be gone to by hand.
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
    else follow(new Request(new URL(href, pageUrl())));
  });
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
