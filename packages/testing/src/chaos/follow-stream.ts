import type { Account } from '@patchbay/core';

/** A browser that follows one owner's stream, and comes back with its last id whenever the stream ends. */
export interface FollowedStream {
  /** Ids of all events it was told, in order, and the id it began at. */
  readonly ids: string[];
  /** What it was told last of each account. */
  readonly accounts: Map<string, Account>;
  /** How often it was told to start over. */
  resets(): number;
  /** Loses the connection; it comes back by itself. */
  interrupt(): void;
  close(): Promise<void>;
}

/**
 * Follows a stream from a position on.
 *
 * @param open Opens the stream of the owner after an id.
 */
export function followStream(
  start: string,
  open: (lastEventId: string, signal: AbortSignal) => Promise<Response>,
): FollowedStream {
  const ids = [start];
  const accounts = new Map<string, Account>();
  let connection = new AbortController();
  let resets = 0;
  let closed = false;

  async function follow(): Promise<void> {
    while (!closed) {
      connection = new AbortController();
      await readOnce(connection.signal).catch(() => {}); // interrupted, here or there
    }
  }

  async function readOnce(signal: AbortSignal): Promise<void> {
    const response = await open(ids.at(-1) ?? start, signal);
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const messages = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      // Half a message is not heard: it comes again, whole, after the last id.
      rest = messages.pop() ?? '';
      for (const message of messages) hear(message);
    }
  }

  function hear(message: string): void {
    if (message.startsWith('event: reset')) resets += 1;
    const [, id, data] = /^event: account\nid: (.*)\ndata: (.*)$/m.exec(message) ?? [];
    if (id === undefined || data === undefined) return;
    ids.push(id);
    const account = JSON.parse(data) as Account;
    accounts.set(account.id, account);
  }

  const following = follow();
  return {
    ids,
    accounts,
    resets: () => resets,
    interrupt: () => connection.abort(),
    async close() {
      closed = true;
      connection.abort();
      await following;
    },
  };
}
