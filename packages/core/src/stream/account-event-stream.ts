import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type AccountEvent, parseEventId } from '../account/account-event.ts';
import { STREAM_HEARTBEAT_MS } from '../client/api-contract.ts';
import { parsePublicAccount } from '../client/parse-account.ts';
import type { PatchbayClient } from '../client/patchbay-client.ts';
import { PatchbayError } from '../client/patchbay-error.ts';
import { type Clock, systemClock } from '../clock.ts';
import { backOffMs } from './back-off.ts';

/** `paused`: the connection is down and is being tried again. */
export type StreamState = 'connecting' | 'live' | 'paused';

/** What a stream needs and whom it tells. */
export interface AccountEventStreamOptions {
  readonly client: Pick<PatchbayClient, 'openStream'>;
  /** Position of the list that is on screen: everything after it is sent. */
  readonly after: string | null;
  readonly onEvent: (event: AccountEvent) => void;
  /** Events were missed for good, or the session has ended: read the list again. */
  readonly onReset: () => void;
  readonly onState?: (state: StreamState) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** A running stream. */
export interface AccountEventStream {
  /** Try again now instead of waiting: the network came back, or the page is visible again. */
  reconnect(): void;
  /** Ends the stream and every timer of it. */
  close(): void;
}

/** A connection that says nothing for three heartbeats is dead, whatever the network claims. */
const SILENCE_MS = 3 * STREAM_HEARTBEAT_MS;

/** A connection that lived so long was a good one: the next failure is the first again. */
const STABLE_MS = 10_000;

/**
 * Follows an owner's events: resumes after the last id it saw, tries again with growing, spread-out delays,
 * and notices connections that died without saying so.
 */
export function createAccountEventStream(options: AccountEventStreamOptions): AccountEventStream {
  const { client, onEvent, onReset, clock = systemClock, random = Math.random } = options;
  const life = new AbortController();
  let after = options.after;
  let failures = 0;
  let toldSignedOut = false;
  let state: StreamState | null = null;
  let wake = new AbortController();

  function setState(next: StreamState): void {
    if (state === next) return;
    state = next;
    options.onState?.(next);
  }

  function onMessage({ event, id, data }: EventSourceMessage): void {
    if (event === 'reset') {
      failures = 0;
      if (id) after = id;
      onReset();
      return;
    }
    if (event !== 'account' || !id || !parseEventId(id)) return; // a newer server may say more
    after = id;
    failures = 0;
    const account = parsePublicAccount(parseJson(data));
    if (account) onEvent({ id, account });
  }

  function noteFailure(error: unknown): void {
    const isSignedOut = error instanceof PatchbayError && error.code === 'unauthenticated';
    // Told once: reading the list again is what shows a person that their session has ended.
    if (isSignedOut && !toldSignedOut) onReset();
    toldSignedOut = isSignedOut;
  }

  async function follow(): Promise<void> {
    const connection = new AbortController();
    const silence = silenceWatch(clock, () => connection.abort(new Error('silent')));
    const signal = AbortSignal.any([life.signal, connection.signal]);
    try {
      const response = await client.openStream(after, signal);
      if (!response.body) return;
      const parser = createParser({ onEvent: onMessage });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      setState('live');
      const openedAt = clock.now();
      for (;;) {
        silence.heard();
        const { done, value } = await reader.read();
        // Opening is not enough: a server that greets and breaks would be called again at once, by every tab.
        if (clock.now() - openedAt >= STABLE_MS) failures = 0;
        if (done) return;
        parser.feed(value);
      }
    } finally {
      silence.stop();
      connection.abort();
    }
  }

  async function run(): Promise<void> {
    while (!life.signal.aborted) {
      if (state !== 'paused') setState('connecting');
      await follow().catch(noteFailure); // every reason leads to the same: wait, then try again
      if (life.signal.aborted) return;
      setState('paused');
      wake = new AbortController();
      const delay = backOffMs(failures, { firstMs: 500, maxMs: 30_000, random });
      failures += 1;
      await clock.sleep(delay, AbortSignal.any([life.signal, wake.signal])).catch(() => {});
    }
  }

  void run();

  return {
    reconnect() {
      failures = 0;
      wake.abort();
    },
    close() {
      life.abort();
    },
  };
}

function silenceWatch(clock: Clock, onSilence: () => void): { heard(): void; stop(): void } {
  let current = new AbortController();
  return {
    heard() {
      current.abort();
      current = new AbortController();
      clock.sleep(SILENCE_MS, current.signal).then(onSilence, () => {});
    },
    stop() {
      current.abort();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
