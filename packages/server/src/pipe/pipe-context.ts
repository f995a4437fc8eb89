import type { Clock } from '@patchbay/core';
import type { Background } from '../background.ts';
import type { EventBus } from '../bus/event-bus.ts';
import type { TenantGateways } from '../gateway/tenant-gateways.ts';
import type { Log } from '../log.ts';
import type { MetricSink } from '../metrics.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';

/** What the pipe from a report to the outbox is made of. */
export interface PipeContext {
  readonly store: PatchbayStore;
  readonly bus: EventBus;
  /** `gateway.of(owner)` for calls: each tenant's go by its own key. */
  readonly gateway: TenantGateways;
  readonly clock: Clock;
  readonly background: Background;
  /** At least 16 unpredictable bytes. */
  readonly random: () => Uint8Array;
  readonly log: Log;
  readonly metric: MetricSink;
  /** Signs attempts. */
  readonly secret: string;
}
