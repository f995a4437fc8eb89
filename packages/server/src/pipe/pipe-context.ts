import type { Clock } from '@patchbay/core';
import type { Background } from '../background.ts';
import type { EventBus } from '../bus/event-bus.ts';
import type { UnipileGateway } from '../gateway/unipile-gateway.ts';
import type { Log } from '../log.ts';
import type { MetricSink } from '../metrics.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';

/** What the pipe from a report to the outbox is made of. */
export interface PipeContext {
  readonly store: PatchbayStore;
  readonly bus: EventBus;
  readonly gateway: UnipileGateway;
  readonly clock: Clock;
  readonly background: Background;
  /** At least 16 unpredictable bytes. */
  readonly random: () => Uint8Array;
  readonly log: Log;
  readonly metric: MetricSink;
  /** Signs attempts. */
  readonly secret: string;
}
