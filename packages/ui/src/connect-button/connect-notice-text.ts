import { assertNever, type ConnectFlow, type ConnectMessages } from '@patchbay/core';

/** The sentence for a step of the journey; null where nothing needs to be said. */
export function connectNoticeText(flow: ConnectFlow, words: ConnectMessages): string | null {
  switch (flow.step) {
    case 'idle':
      return null;
    case 'preparing':
      return words.preparing;
    case 'blocked':
      return words.blocked;
    case 'waiting':
      return flow.window === 'open' ? words.waiting : words.looksClosed;
    case 'checking':
      return words.checking;
    case 'done':
      return words.done;
    case 'failed':
      return words.failures[flow.reason];
    default:
      return assertNever(flow);
  }
}
