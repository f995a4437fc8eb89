import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type AccountEvent, parseEventId } from '../account/account-event.ts';
import { STREAM_HEARTBEAT_MS } from '../client/api-contract.ts';
import { parsePublicAccount } from '../client/parse-account.ts';
import type { PatchbayClient } from '../client/patchbay-client.ts';
import { PatchbayError } from '../client/patchbay-error.ts';
import { type Clock, systemClock } from '../clock.ts';
import { backOffMs } from './back-off.ts';
import { restWhileHidden } from './rest-while-hidden.ts';
import type { PageVisibility } from './tabs.ts';

/**
 * `polling`: no stream gets through, so changes are asked for every few seconds. `paused`: nothing gets through, and it
 * is being tried again.
 */
export type StreamState = 'connecting' | 'live' | 'polling' | 'paused';

/** What a stream needs and whom it tells. */
export interface AccountEventStreamOptions {
  /** With `listChanges`, changes are asked for where no stream gets through. */
  readonly client: Pick<PatchbayClient, 'openStream'> & Partial<Pick<PatchbayClient, 'listChanges'>>;
  /** Position of the list that is on screen: everything after it is sent. */
  readonly after: string | null;
  readonly onEvent: (event: AccountEvent) => void;
  /** Events were missed for good, or the session has ended: read the list again. */
  readonly onReset: () => void;
  readonly onState?: (state: StreamState) => void;
  /** With it, the connection rests while nobody sees the page, and catches up by id when somebody does. */
  readonly visibility?: PageVisibility;
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

/** Servers greet at once. */
const GREETING_MS = 5_000;

/** A connection that lived so long was a good one: the next failure is the first again. */
const STABLE_MS = 10_000;

/** After so many failures in a row, changes are asked for meanwhile, and so often. */
const POLL_FROM = 3;
const POLL_MS = 10_000;

/**
 * Follows an owner's events: resumes after the last id it saw, tries again with growing, spread-out delays,
 * notices connections that died without saying so, and asks for changes where no stream gets through. A connection
 * that lived and ends in order (servers end them after a while) is opened again at once, and nobody is told.
 */
export function createAccountEventStream(options: AccountEventStreamOptions): AccountEventStream {
  const { client, onEvent, onReset, clock = systemClock, random = Math.random } = options;
  const life = new AbortController();
  let after = options.after;
  let failures = 0;
  let toldSignedOut = false;
  let state: StreamState | null = null;
  let wake = new AbortController();
  const rest = options.visibility && restWhileHidden(options.visibility, clock);

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

  function noteFailure(error: unknown): false {
    const isSignedOut = error instanceof PatchbayError && error.code === 'unauthenticated';
    // Told once: reading the list again is what shows a person that their session has ended.
    if (isSignedOut && !toldSignedOut) onReset();
    toldSignedOut = isSignedOut;
    return false;
  }

  /** Resolves when the connection ends in order: to true where it was a good one. */
  async function follow(): Promise<boolean> {
    const connection = new AbortController();
    let heard = false;
    const asking = state === 'polling';
    const silence = silenceWatch(clock, () => {
      // Not a byte, though servers greet at once: something on the way holds streams back.
      if (!heard) failures = Math.max(failures, POLL_FROM);
      connection.abort(new Error('silent'));
    });
    const signals = [life.signal, connection.signal, ...(rest ? [rest.signal] : [])];
    try {
      const response = await client.openStream(after, AbortSignal.any(signals));
      if (!response.body) {
        failures = Math.max(failures, POLL_FROM);
        return false;
      }
      const parser = createParser({ onEvent: onMessage });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      if (!asking) setState('live');
      const openedAt = clock.now();
      for (;;) {
        // Where none got through before, a stream has to prove itself soon: nothing is asked for meanwhile.
        silence.wait(asking && !heard ? GREETING_MS : SILENCE_MS);
        const { done, value } = await reader.read();
        // Opening is not enough: a server that greets and breaks would be called again at once, by every tab.
        const stable = clock.now() - openedAt >= STABLE_MS;
        if (stable) failures = 0;
        if (done) return stable;
        heard = true;
        setState('live');
        parser.feed(value);
      }
    } finally {
      silence.stop();
      connection.abort();
    }
  }

  /** Asks for changes instead; false where that does not get through either. */
  async function poll(signal: AbortSignal): Promise<boolean> {
    const { listChanges } = client;
    if (!listChanges) return false;
    try {
      const { pollChanges } = await import('./poll-changes.ts'); // most pages never need it
      after = await pollChanges({ client: { listChanges }, after, signal, onEvent, onReset });
      return true;
    } catch (error) {
      noteFailure(error);
      return false;
    }
  }

  /** Waits before the next try; after some failures the wait is spent asking. */
  async function wait(delay: number, signal: AbortSignal): Promise<void> {
    if (failures < POLL_FROM || !client.listChanges) return clock.sleep(delay, signal);
    for (let left = delay; left > 0 && !rest?.signal.aborted; left -= POLL_MS) {
      setState((await poll(signal)) ? 'polling' : 'paused');
      await clock.sleep(Math.min(left, POLL_MS), signal);
    }
  }

  async function run(): Promise<void> {
    setState('connecting');
    while (!life.signal.aborted) {
      await rest?.seen();
      if (life.signal.aborted) return;
      const endedWell = await follow().catch(noteFailure); // every other end leads to the same: wait, then try again
      if (life.signal.aborted) return;
      if (rest?.signal.aborted) continue; // it only rests
      if (!endedWell && state !== 'polling') setState('paused');
      wake = new AbortController();
      const delay = backOffMs(failures, { firstMs: 500, maxMs: 30_000, random });
      failures += 1;
      await wait(delay, AbortSignal.any([life.signal, wake.signal])).catch(() => {});
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
      rest?.stop();
    },
  };
}

function silenceWatch(clock: Clock, onSilence: () => void): { wait(ms: number): void; stop(): void } {
  let current = new AbortController();
  return {
    wait(ms) {
      current.abort();
      current = new AbortController();
      clock.sleep(ms, current.signal).then(onSilence, () => {});
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
