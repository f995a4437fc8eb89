import type { Account, StreamEventName } from '@patchbay/core';

/** What is written to a stream. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** How long a browser's own reader waits before it connects again, in milliseconds. */
const RETRY_MS = 2_000;

/** One server-sent event. JSON has no raw line ends, so one data line carries it. */
export function toMessage(name: StreamEventName, id: string, data: Account | Record<string, never>): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A text as it is written. */
export function toBytes(text: string): Bytes {
  return encoder.encode(text);
}

const encoder = new TextEncoder();

/** What every stream begins with. */
export const GREETING: Bytes = toBytes(`retry: ${RETRY_MS}\n: live\n\n`);

/** What a quiet stream says so that nobody takes it for dead. */
export const HEARTBEAT: Bytes = toBytes(': \n\n');
