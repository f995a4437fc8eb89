import { type AccountEvent, isNewerEvent, parseEventId } from '../account/account-event.ts';
import { systemClock } from '../clock.ts';
import {
  type AccountEventStream,
  type AccountEventStreamOptions,
  createAccountEventStream,
  type StreamState,
} from './account-event-stream.ts';
import { parseTabMessage, type TabMessage } from './tab-message.ts';
import type { Tabs } from './tabs.ts';

/** What a shared stream needs besides what every stream needs. */
export interface SharedAccountEventStreamOptions extends AccountEventStreamOptions {
  readonly tabs: Tabs;
  /**
   * Opaque name of the owner's stream, given by the server: tabs of one owner share it, two people on one
   * browser (or two backends on one page) never do.
   */
  readonly tag: string;
}

/** How many events the leading tab keeps for tabs that come later. */
const KEPT_EVENTS = 200;

/** How long a hidden tab goes on leading while nobody else wants to: a short look elsewhere costs nothing. */
const HIDDEN_LEAD_MS = 30_000;

/** The tab that has the connection. */
interface Lead {
  readonly stream: AccountEventStream;
  readonly end: () => void;
  readonly state: () => StreamState;
}

/**
 * One connection for all tabs of an owner. The tabs that a person sees compete for a lock; who holds it leads:
 * it has the connection and tells the others. A hidden leader yields at once to a visible tab that asks, and
 * after half a minute to nobody: with no tab in sight there is no connection, and the next tab that is seen
 * catches up by id.
 */
export function createSharedAccountEventStream(options: SharedAccountEventStreamOptions): AccountEventStream {
  const { tabs, tag, onEvent, onReset, onState, clock = systemClock } = options;
  const name = `patchbay:stream:${tag}`;
  const life = new AbortController();
  const kept: AccountEvent[] = [];
  let after = options.after;
  let lead: Lead | null = null;
  /** Ends the wait for the lock; null while this tab does not wait. */
  let queue: AbortController | null = null;
  let hidden = new AbortController();

  const channel = tabs.openChannel(name, (input) => {
    const message = parseTabMessage(input);
    if (message) hear(message);
  });
  const say = (message: TabMessage): void => channel.send(message);

  function hear(message: TabMessage): void {
    if (message.type === 'event') deliver(message.event);
    if (message.type === 'reset') reset();
    if (message.type === 'state' && !lead) onState?.(message.state);
    if (message.type === 'hello' && lead) catchUp(lead, message.after);
    if (message.type === 'want' && lead && !tabs.isVisible()) lead.end();
  }

  function deliver(event: AccountEvent): void {
    if (after !== null && !isNewerEvent(event.id, after)) return;
    after = event.id;
    kept.push(event);
    if (kept.length > KEPT_EVENTS) kept.shift();
    onEvent(event);
  }

  function reset(): void {
    kept.length = 0;
    onReset();
  }

  /** What happened since the other tab read its list is told again; where that is not known, it reads anew. */
  function catchUp({ state }: Lead, position: string | null): void {
    say({ type: 'state', state: state() });
    if (position === null || after === null || after === position || !isNewerEvent(after, position)) return;
    const missed = kept.filter(({ id }) => isNewerEvent(id, position));
    if (!missed[0] || !isNext(missed[0].id, position)) {
      say({ type: 'reset' });
      return;
    }
    for (const event of missed) say({ type: 'event', event });
  }

  function takeLead(): Promise<void> {
    return new Promise((resolve) => {
      if (life.signal.aborted) return resolve();
      let current: StreamState = 'connecting';
      const stream = createAccountEventStream({
        ...options,
        after,
        onEvent(event) {
          deliver(event);
          say({ type: 'event', event });
        },
        onReset() {
          reset();
          say({ type: 'reset' });
        },
        onState(state) {
          current = state;
          onState?.(state);
          say({ type: 'state', state });
        },
      });
      lead = {
        stream,
        state: () => current,
        end() {
          stream.close();
          lead = null;
          resolve();
        },
      };
    });
  }

  function compete(): void {
    if (queue || lead || life.signal.aborted) return;
    const mine = new AbortController();
    queue = mine;
    say({ type: 'hello', after });
    say({ type: 'want' });
    tabs
      .hold(name, AbortSignal.any([mine.signal, life.signal]), takeLead)
      .catch(() => {}) // gave up waiting
      .finally(() => {
        if (queue === mine) queue = null;
        if (tabs.isVisible()) compete();
      });
  }

  function onVisibility(): void {
    hidden.abort();
    if (tabs.isVisible()) {
      lead?.stream.reconnect();
      compete();
      return;
    }
    if (!lead) {
      queue?.abort();
      return;
    }
    hidden = new AbortController();
    clock.sleep(HIDDEN_LEAD_MS, hidden.signal).then(
      () => lead?.end(),
      () => {},
    );
  }

  const stopWatching = tabs.onVisibilityChange(onVisibility);
  if (tabs.isVisible()) compete();
  else say({ type: 'hello', after });

  return {
    reconnect: () => lead?.stream.reconnect(),
    close() {
      life.abort();
      hidden.abort();
      stopWatching();
      lead?.end();
      channel.close();
    },
  };
}

function isNext(id: string, position: string): boolean {
  const next = parseEventId(id);
  const current = parseEventId(position);
  return next?.epoch === current?.epoch && next?.number === (current?.number ?? 0) + 1;
}
