import { BASE, type TestServer } from './start-server.ts';

/** One server-sent event, taken apart. */
export interface Message {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** A stream as a browser reads it. */
export interface OpenStream {
  readonly response: Response;
  /** Everything received so far, as text. */
  text(): string;
  messages(): Message[];
  /** Whether the server has ended it. */
  ended(): boolean;
  /** Waits until the condition holds. */
  until(condition: () => boolean): Promise<void>;
  abort(): void;
}

export async function openStream(server: TestServer, who: string, after?: string): Promise<OpenStream> {
  const leave = new AbortController();
  const headers = { 'x-who': who, ...(after !== undefined && { 'last-event-id': after }) };
  const response = await server.patchbay.handler(
    new Request(`${BASE}/stream`, { headers, signal: leave.signal }),
  );
  let text = '';
  let ended = false;
  async function read(): Promise<void> {
    for await (const chunk of response.body as ReadableStream<Uint8Array>)
      text += new TextDecoder().decode(chunk);
    ended = true;
  }
  void read();
  return {
    response,
    text: () => text,
    messages: () =>
      text
        .split('\n\n')
        .filter((block) => block.startsWith('event:'))
        .map((block) => {
          const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
          return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) as unknown };
        }),
    ended: () => ended,
    async until(condition) {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve));
    },
    abort: () => leave.abort(),
  };
}
