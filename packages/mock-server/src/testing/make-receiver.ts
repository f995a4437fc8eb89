import type { v2 } from '@patchbay/core/unipile';

/** A delivery as a receiver got it. */
export interface Received {
  readonly url: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly signature: string;
  readonly body: string;
  readonly event: v2.WireEvent;
}

export interface Receiver {
  readonly deliver: typeof fetch;
  readonly received: Received[];
  /** Types of what came, in order. */
  types(): string[];
}

/** Somebody who takes webhooks; `answer` says what they reply, by default 200. */
export function makeReceiver(
  answer: (received: Received, count: number) => Response | Promise<Response> = () => new Response('ok'),
): Receiver {
  const received: Received[] = [];
  return {
    received,
    types: () => received.map(({ event }) => event.type),
    deliver: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.text();
      received.push({
        url: request.url,
        method: request.method,
        contentType: request.headers.get('content-type'),
        signature: request.headers.get('unipile-signature') ?? '',
        body,
        event: parse(body),
      });
      return answer(received.at(-1) as Received, received.length);
    },
  };
}

/** A spoiled body is no event; what is left of it stands in `body`. */
function parse(body: string): v2.WireEvent {
  try {
    return JSON.parse(body);
  } catch {
    return { type: 'spoiled' } as v2.WireEvent;
  }
}
