import type { AccountEvent } from '../account/account-event.ts';
import { parseAccountEvent } from '../client/parse-account-event.ts';
import type { StreamState } from './account-event-stream.ts';

/** What tabs that share a stream tell each other. */
export type TabMessage =
  | { readonly type: 'event'; readonly event: AccountEvent }
  | { readonly type: 'reset' }
  | { readonly type: 'state'; readonly state: StreamState }
  /** A tab that read its list at `after` wants to know what came since. */
  | { readonly type: 'hello'; readonly after: string | null }
  /** A tab that a person sees would like to lead. */
  | { readonly type: 'want' };

const states: readonly StreamState[] = ['connecting', 'live', 'polling', 'paused'];

/** Reads a message; null for what another version of the kit, or somebody else, says on the line. */
export function parseTabMessage(input: unknown): TabMessage | null {
  if (typeof input !== 'object' || input === null) return null;
  const { type, event, state, after } = input as Record<string, unknown>;
  switch (type) {
    case 'event': {
      const parsed = parseAccountEvent(event);
      return parsed && { type, event: parsed };
    }
    case 'state': {
      const known = states.find((word) => word === state);
      return known ? { type, state: known } : null;
    }
    case 'hello':
      return { type, after: typeof after === 'string' ? after : null };
    case 'reset':
    case 'want':
      return { type };
    default:
      return null;
  }
}
