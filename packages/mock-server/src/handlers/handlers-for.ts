import type { RequestHandler } from 'msw';

/**
 * Which of many handlers can answer a request at all, in their order. MSW would try one after the other, with a
 * copy of the request for each; a mock that is served over HTTP has no time for that.
 *
 * @param origin what every handler's path begins with
 */
export function handlersFor(
  handlers: readonly RequestHandler[],
  origin: string,
): (request: Request) => RequestHandler[] {
  const known = handlers.map((handler) => ({ handler, ...toPattern(handler, origin) }));
  return ({ method, url }) => {
    // Nothing begins with "elsewhere": a request to another origin is nobody's but a foreign handler's.
    const path = url.startsWith(`${origin}/`)
      ? url.slice(origin.length).replace(/[?#].*$/s, '')
      : 'elsewhere';
    return known
      .filter((one) => (one.method === null || one.method === method) && one.path.test(path))
      .map(({ handler }) => handler);
  };
}

function toPattern(
  { info }: RequestHandler,
  origin: string,
): { readonly method: string | null; readonly path: RegExp } {
  const { method, path } = info as { readonly method?: unknown; readonly path?: unknown };
  // A handler that is not a plain route may answer anything.
  if (typeof path !== 'string' || !path.startsWith(origin)) return { method: null, path: /^/ };
  const pattern = path
    .slice(origin.length)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*')
    .replace(/\/$/, '');
  return { method: typeof method === 'string' ? method : null, path: new RegExp(`^${pattern}/?$`) };
}
