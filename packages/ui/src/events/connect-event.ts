import type { ConnectFlow, ConnectFlowEvent } from '@patchbay/core';
import type { AboutConnect, PatchbayEvent } from './patchbay-event.ts';

/** What a step of a sign-in is to analytics; null where it is nothing of its own. */
export function connectEvent(
  before: ConnectFlow,
  after: ConnectFlow,
  event: ConnectFlowEvent,
  about: AboutConnect,
): PatchbayEvent | null {
  if (before === after) return null;
  switch (event.type) {
    case 'pressed':
      return { type: 'connect.started', ...about };
    case 'link-made':
      return after.step === 'blocked' ? { type: 'connect.window_blocked', ...about } : null;
    case 'link-refused':
      return { type: 'connect.failed', ...about, code: event.code };
    case 'returned':
      return { type: 'connect.returned', ...about, result: event.result };
    case 'confirmed':
      return { type: 'connect.confirmed', ...about, accountId: event.accountId };
    case 'dismissed':
      if (before.step === 'checking') return { type: 'connect.unconfirmed', ...about };
      return before.step === 'waiting' || before.step === 'blocked'
        ? { type: 'connect.cancelled', ...about }
        : null;
    default:
      return null; // what the page only guesses
  }
}
