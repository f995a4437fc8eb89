import type { Notification } from './notifications/notification.ts';
import type { ReconcileReport } from './operations/reconcile-accounts.ts';
import type { IncidentMetric } from './pipe/incident-metric.ts';
import type { DeliverySource } from './store/patchbay-store.ts';

/** One thing that happened, for counters and gauges. Names no owner, no account and no address. */
export type Metric =
  | {
      readonly name: 'request';
      readonly method: string;
      /** The route's pattern, such as `/accounts/:id`; `*` for none of ours. */
      readonly route: string;
      readonly status: number;
      readonly durationMs: number;
    }
  | {
      readonly name: 'delivery';
      readonly source: DeliverySource;
      /**
       * `repeated`: seen before · `ignored`: kept, and says nothing about a connection · `given-up`: work on it failed
       * for a day, for a fault of ours.
       */
      readonly outcome: 'recorded' | 'repeated' | 'ignored' | 'given-up';
    }
  | IncidentMetric
  | { readonly name: 'reread'; readonly outcome: 'confirmed' | 'gave-up' }
  /** One try to send a notification. `outdated`: mended before anybody was told. */
  | {
      readonly name: 'notification';
      readonly kind: Notification['kind'];
      readonly outcome: 'sent' | 'failed' | 'refused' | 'given-up' | 'outdated';
    }
  /** How many streams are open in this process now. */
  | { readonly name: 'streams'; readonly open: number }
  | ({ readonly name: 'reconcile'; readonly unclaimed: number } & Pick<
      ReconcileReport,
      'owned' | 'removed' | 'unwritten'
    >);

/** Where metrics go. Called in the middle of things: it should be quick. What it throws is dropped. */
export type MetricSink = (metric: Metric) => void;

/** A sink that cannot hurt. */
export function toSafeSink(sink: MetricSink | undefined): MetricSink {
  if (!sink) return () => {};
  return (metric) => {
    try {
      sink(metric);
    } catch {} // counting must never break what is counted
  };
}
