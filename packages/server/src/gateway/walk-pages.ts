import { GatewayError } from './unipile-gateway.ts';

/** A page of a list of Unipile's. */
interface Page {
  /** Null on the last one. */
  readonly nextCursor: string | null;
}

/** More than any list has: a million accounts in pages of a hundred. */
const MAX_PAGES = 10_000;

/**
 * Walks the pages of a list to its end.
 *
 * @param what Names the list in an error.
 * @throws GatewayError where the list leads in a circle or does not end; and what `read` throws.
 */
export async function* walkPages<P extends Page>(
  what: string,
  read: (cursor: string | null) => Promise<P>,
): AsyncGenerator<P> {
  const followed = new Set<string | null>();
  for (let cursor: string | null = null; ; ) {
    followed.add(cursor);
    const page: P = await read(cursor);
    yield page;
    cursor = page.nextCursor;
    if (cursor === null) return;
    if (followed.has(cursor)) throw endless(what, `page ${followed.size} leads back to an earlier one`);
    if (followed.size >= MAX_PAGES) throw endless(what, `it goes on after ${MAX_PAGES} pages`);
  }
}

function endless(what: string, why: string): GatewayError {
  const message = `Unipile's list of ${what} has no end: ${why}. Nothing is concluded from it; if it stays so, ask Unipile's support.`;
  return new GatewayError('unavailable', message, { type: 'endless_list' });
}
