import type { Account, StreamEventName } from '@patchbay/core';

/** One server-sent event. JSON has no raw line ends, so one data line carries it. */
export function toMessage(name: StreamEventName, id: string, data: Account | Record<string, never>): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** What a quiet stream says so that nobody takes it for dead. */
export const HEARTBEAT: string = ': \n\n';
