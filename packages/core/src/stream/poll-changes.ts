import type { AccountEvent } from '../account/account-event.ts';
import type { PatchbayClient } from '../client/patchbay-client.ts';

/** What one round of polling needs and whom it tells. */
export interface PollOptions {
  readonly client: Pick<PatchbayClient, 'listChanges'>;
  readonly after: string | null;
  readonly signal: AbortSignal;
  readonly onEvent: (event: AccountEvent) => void;
  readonly onReset: () => void;
}

/**
 * Asks once for everything after a position, and resolves to the position reached. For networks in which no stream
 * gets through. Rejects as the client does; what came before that has been told.
 */
export async function pollChanges(options: PollOptions): Promise<string> {
  const { client, signal, onEvent, onReset } = options;
  let { after } = options;
  for (;;) {
    const { events, position, reset, hasMore } = await client.listChanges(after, signal);
    signal.throwIfAborted();
    if (reset) onReset();
    for (const event of events) onEvent(event);
    // A server that says "more" without moving on is not asked for ever.
    if (!hasMore || position === after) return position;
    after = position;
  }
}
