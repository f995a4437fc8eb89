import type { AccountReport } from '../account/account-report.ts';

/**
 * What a delivery of either generation turned out to be. v2 gives each event an id, by which a repeated
 * delivery is known; v1 gives none, so there `eventId` is null.
 */
export type UnipileWebhook<EventId extends string | null = string | null> =
  | {
      readonly kind: 'report';
      readonly eventId: EventId;
      /** The provider side's own word for what happened, as it came. */
      readonly type: string;
      readonly report: AccountReport;
      /** What we gave the auth link that led here (`state` in v2, `name` in v1), where it came back. */
      readonly state: string | null;
    }
  /** Well-formed, but it says nothing about an account's connection, or this version does not know it. */
  | { readonly kind: 'ignored'; readonly eventId: EventId; readonly type: string; readonly reason: string }
  | { readonly kind: 'unrecognized'; readonly reason: string };
