import type { Clock } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { Choices } from '../choices.ts';
import type { IdSource } from '../world/ids.ts';
import type { StoredEndpoint } from '../world/world.ts';
import { type DeliveryRecord, wasAccepted } from './delivery-record.ts';
import { post } from './post.ts';
import { sign } from './sign.ts';
import { createSlots } from './slots.ts';
import { wantsEvent } from './wants-event.ts';

/** Sends events to the webhook endpoints of one world. */
export interface Dispatcher {
  /**
   * Sends to every endpoint that wants the event. Resolves when each has answered the first attempt; retries
   * go on in the background. The first attempts of one account reach an endpoint in order.
   */
  send(event: v2.WireEvent): Promise<void>;
  /** Every attempt, oldest first. */
  deliveries(): readonly DeliveryRecord[];
  /** Resolves when nothing is under way, retries included. */
  settled(): Promise<void>;
  /** Drops what is under way and forgets the log. */
  reset(): void;
}

/** What the dispatcher needs of its world. */
export interface DispatcherDeps {
  readonly endpoints: ReadonlyMap<string, StoredEndpoint>;
  /** The world's time: waits before retries, and when what was sent. */
  readonly clock: Clock;
  /** The receiver's time: what signatures carry, and how long an answer may take. */
  readonly lineClock: Clock;
  readonly choices: Choices;
  readonly ids: IdSource;
  readonly deliver: typeof fetch;
  /** Stops everything under way. */
  signal(): AbortSignal;
}

interface Parcel {
  readonly endpointId: string;
  readonly event: v2.WireEvent;
  readonly body: string;
  readonly signal: AbortSignal;
  readonly firstSignedAt: number;
}

/** Makes the dispatcher of one world. Nothing leaves before `send`. */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { endpoints, clock, lineClock, choices, ids } = deps;
  const slots = createSlots(choices.maxConcurrentDeliveries);
  const lanes = new Map<string, Promise<unknown>>();
  const open = new Set<Promise<unknown>>();
  const log: DeliveryRecord[] = [];

  function track(work: Promise<unknown>): void {
    open.add(work);
    work.finally(() => open.delete(work)).catch(() => {});
  }

  async function enqueue(parcel: Parcel): Promise<void> {
    const lane = `${parcel.endpointId} ${parcel.event.account_id}`;
    const first = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(parcel, 1));
    lanes.set(lane, first);
    track(first.then((done) => (done ? undefined : retry(parcel))));
    await first;
    if (lanes.get(lane) === first) lanes.delete(lane);
  }

  /** Never rejects: a world that is reset or disposed of simply stops retrying. */
  async function retry(parcel: Parcel): Promise<void> {
    for (const [i, delay] of choices.retryDelaysMs.entries()) {
      const waited = await clock.sleep(delay, parcel.signal).then(
        () => true,
        () => false,
      );
      if (!waited || (await attempt(parcel, i + 2))) return;
    }
  }

  /** True when there is nothing left to do: accepted, or nobody to send to any more. */
  function attempt(parcel: Parcel, number: number): Promise<boolean> {
    return slots.run(async () => {
      const endpoint = endpoints.get(parcel.endpointId);
      if (!endpoint?.enabled || parcel.signal.aborted) return true;
      const sentAt = clock.now();
      const signedAt = choices.resignRetries ? lineClock.now() : parcel.firstSignedAt;
      const signature = sign(endpoint.secret, parcel.body, signedAt);
      const outcome = await post({
        ...deps,
        clock: lineClock,
        url: endpoint.url,
        body: parcel.body,
        signature,
        signal: parcel.signal,
      });
      if (parcel.signal.aborted) return true;
      const { event, body, endpointId } = parcel;
      const record: DeliveryRecord = {
        id: ids.next('wc_'),
        endpointId,
        endpointUrl: endpoint.url,
        event,
        attempt: number,
        sentAt,
        body,
        signature,
        ...outcome,
      };
      log.push(record);
      if (log.length > choices.keptDeliveries) log.shift();
      return wasAccepted(record);
    });
  }

  return {
    send: async (event) => {
      const signal = deps.signal();
      const common = { event, body: JSON.stringify(event), signal, firstSignedAt: lineClock.now() };
      const targets = [...endpoints.values()].filter((endpoint) => wantsEvent(endpoint, event));
      await Promise.all(targets.map(({ id }) => enqueue({ ...common, endpointId: id })));
    },
    deliveries: () => [...log],
    settled: async () => {
      while (open.size > 0) await Promise.allSettled(open);
    },
    reset: () => {
      lanes.clear();
      log.length = 0;
    },
  };
}
