/** A browser that follows an owner's stream and comes back whenever it ends. */
export interface FollowedStream {
  /** Ids of the events it was told, in order, repeated ones too. */
  readonly ids: string[];
  /** How often it was sent back to the start, and how often it came back. */
  readonly counts: { resets: number; comebacks: number };
  close(): Promise<void>;
}

/**
 * Follows a stream from a position on.
 *
 * @param place Where to connect next; null while nothing listens.
 */
export function followStream(owner: string, position: string, place: () => string | null): FollowedStream {
  const life = new AbortController();
  const ids: string[] = [];
  const counts = { resets: 0, comebacks: -1 };

  async function follow(): Promise<void> {
    while (!life.signal.aborted) {
      await readOnce().catch(() => {}); // its server was killed, or is not there yet
      if (!life.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function readOnce(): Promise<void> {
    const url = place();
    if (!url) return;
    const headers = { 'x-who': owner, 'last-event-id': ids.at(-1) ?? position };
    const response = await fetch(`${url}/stream`, { headers, signal: life.signal });
    if (!response.ok || !response.body) return;
    counts.comebacks += 1;
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const messages = (rest + chunk).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) hear(message);
    }
  }

  function hear(message: string): void {
    if (message.startsWith('event: reset')) counts.resets += 1;
    const id = /^event: account\nid: (.*)$/m.exec(message)?.[1];
    if (id) ids.push(id);
  }

  const following = follow();
  return {
    ids,
    counts,
    async close() {
      life.abort();
      await following;
    },
  };
}
