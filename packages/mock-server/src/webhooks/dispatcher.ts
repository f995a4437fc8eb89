import type { Clock } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { Choices } from '../choices.ts';
import type { Disturbance } from '../disturbances/disturbance.ts';
import type { Disturbances } from '../disturbances/disturbances.ts';
import type { IdSource } from '../world/ids.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { createReporter, type DeliveryFile, type DeliveryReport } from './delivery-report.ts';
import type { Parcel, ParcelMaker } from './parcel.ts';
import { createRoom } from './room.ts';
import { createSlots } from './slots.ts';

/** Sends events to the webhook endpoints of one world. */
export interface Dispatcher {
  /**
   * Sends to every endpoint that wants the event. Resolves when each has answered the first attempt; retries,
   * and what is held back on purpose, go on in the background. The first attempts of one account reach an
   * endpoint in order, unless they are disturbed.
   */
  send(event: v2.WireEvent): Promise<void>;
  /** Makes endpoints of another kind hear of events, too. */
  addMaker(maker: ParcelMaker): void;
  /** Resolves when another event may be sent without making the queue longer than `choices.maxQueuedDeliveries`. */
  room(): Promise<void>;
  /** Every attempt, oldest first. */
  deliveries(): readonly DeliveryRecord[];
  report(): DeliveryReport;
  /** Resolves when nothing is under way, retries included. */
  settled(): Promise<void>;
  /** Drops what is under way and forgets the log. */
  reset(): void;
}

/** What the dispatcher needs of its world. */
export interface DispatcherDeps {
  /** The world's time: waits before retries, and when what was sent. */
  readonly clock: Clock;
  /** The receiver's time: what signatures carry, and how long an answer may take. */
  readonly lineClock: Clock;
  readonly choices: Choices;
  readonly ids: IdSource;
  readonly deliver: typeof fetch;
  readonly disturbances: Pick<Disturbances, 'take'>;
  /** Stops everything under way. */
  signal(): AbortSignal;
}

/** A parcel with everything that belongs to this one delivery of it. */
export interface Delivery {
  readonly parcel: Parcel;
  readonly disturbance: Disturbance | null;
  readonly file: DeliveryFile;
  readonly firstSignedAt: number;
  readonly signal: AbortSignal;
}

const HELD_BACK_MS: Readonly<Record<'delay' | 'reorder', number>> = { delay: 60_000, reorder: 5_000 };

/** Makes the dispatcher of one world. Nothing leaves before `send`. */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { clock, lineClock, choices, disturbances } = deps;
  const slots = createSlots(choices.maxConcurrentDeliveries);
  const room = createRoom(choices.maxQueuedDeliveries);
  const reporter = createReporter(choices.keptDeliveries);
  const makers: ParcelMaker[] = [];
  const lanes = new Map<string, Promise<unknown>>();
  /** Reordered deliveries wait here, by endpoint, for another one to go first. */
  const overtaken = new Map<string, Set<() => void>>();
  const open = new Set<Promise<unknown>>();
  const log: DeliveryRecord[] = [];
  let waitingRetries = 0;

  function track(work: Promise<unknown>): void {
    open.add(work);
    work.finally(() => open.delete(work)).catch(() => {});
  }

  /** Resolves when the receiver has answered the first attempt, or at once when that is held back. */
  function dispatch(parcel: Parcel): Promise<void> {
    const { event, endpointId } = parcel;
    const disturbance = disturbances.take({ eventType: event.type, accountId: event.account_id, endpointId });
    const file = reporter.open(parcel, disturbance?.effect ?? null);
    const delivery = { parcel, disturbance, file, firstSignedAt: lineClock.now(), signal: deps.signal() };
    if (disturbance?.effect === 'drop') {
      file.end('dropped');
      return Promise.resolve();
    }
    const first = disturbance && isHeldBack(disturbance) ? holdBack(delivery, disturbance) : inLane(delivery);
    track(first.then((done) => finish(delivery, done)));
    return disturbance && isHeldBack(disturbance) ? Promise.resolve() : first.then(() => {});
  }

  function inLane(delivery: Delivery): Promise<boolean> {
    const { endpointId, event } = delivery.parcel;
    const lane = `${endpointId} ${event.account_id}`;
    const leave = room.enter();
    const first = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(delivery, 1)).finally(leave);
    lanes.set(lane, first);
    return first.finally(() => {
      if (lanes.get(lane) === first) lanes.delete(lane);
      for (const release of overtaken.get(endpointId) ?? []) release();
    });
  }

  async function holdBack(delivery: Delivery, { effect, delayMs }: Disturbance): Promise<boolean> {
    const { endpointId } = delivery.parcel;
    const release = new AbortController();
    const ms = delayMs ?? HELD_BACK_MS[effect === 'delay' ? 'delay' : 'reorder'];
    const waiting = overtaken.get(endpointId) ?? new Set();
    const overtake = (): void => release.abort();
    if (effect === 'reorder') overtaken.set(endpointId, waiting.add(overtake));
    await clock.sleep(ms, AbortSignal.any([delivery.signal, release.signal])).catch(() => {});
    waiting.delete(overtake);
    return attempt(delivery, 1);
  }

  async function finish(delivery: Delivery, taken: boolean): Promise<void> {
    const { disturbance, file } = delivery;
    const repeats = disturbance?.effect === 'repeat' ? (disturbance.repeats ?? 1) : 0;
    for (let i = 0; i < repeats; i++) await attempt(delivery, 1);
    file.end(taken || (await retry(delivery)) ? 'accepted' : 'given-up');
  }

  /** Never rejects: a world that is reset or disposed of simply stops retrying. */
  async function retry(delivery: Delivery): Promise<boolean> {
    if (waitingRetries >= choices.maxWaitingRetries) return false;
    waitingRetries++;
    try {
      for (const [i, delay] of (delivery.parcel.retryDelaysMs ?? choices.retryDelaysMs).entries()) {
        const waited = await clock.sleep(delay, delivery.signal).then(
          () => true,
          () => false,
        );
        if (!waited) return false;
        if (await attempt(delivery, i + 2)) return true;
      }
      return false;
    } finally {
      waitingRetries--;
    }
  }

  /** True when there is nothing left to do: accepted, or nobody to send to any more. */
  function attempt(delivery: Delivery, number: number): Promise<boolean> {
    return slots.run(() =>
      attemptDelivery(deps, delivery, number, (record) => {
        delivery.file.attempted(record);
        log.push(record);
        if (log.length > choices.keptDeliveries) log.shift();
      }),
    );
  }

  return {
    send: async (event) => {
      await Promise.all(makers.flatMap((make) => make(event)).map(dispatch));
    },
    addMaker: (maker) => makers.push(maker),
    room: room.free,
    deliveries: () => [...log],
    report: reporter.report,
    settled: async () => {
      while (open.size > 0) await Promise.allSettled(open);
    },
    reset: () => {
      lanes.clear();
      overtaken.clear();
      log.length = 0;
      reporter.clear();
    },
  };
}

function isHeldBack({ effect }: Disturbance): boolean {
  return effect === 'delay' || effect === 'reorder';
}
