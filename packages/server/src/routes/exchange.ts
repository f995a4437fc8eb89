import type { Context } from 'hono';
import type { Calls } from '../calls.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Notifier } from '../notifications/create-notifier.ts';
import type { AccountRef, Identity, Owner } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { StreamHub } from '../stream/stream-hub.ts';
import type { Refusals } from '../webhook/refusals.ts';
import type { WebhookReader } from '../webhook/webhook-reader.ts';
import type { TokenBuckets } from './token-buckets.ts';

/** One request as a route sees it. */
export type Exchange = Context<{ Bindings: { readonly requestId: string } }>;

/** Answers one request; throws `PatchbayError` or `GatewayError` for everything that is not a success. */
export type Route = (exchange: Exchange) => Promise<Response>;

/** What routes stand on. */
export interface RouteContext extends PipeContext {
  readonly pipe: AccountPipe;
  readonly calls: Pick<Calls, 'isClosing'>;
  readonly streams: StreamHub;
  readonly notifier: Pick<Notifier, 'noteRestricted'>;
  readonly authenticate: (request: Request) => Identity | null | Promise<Identity | null>;
  readonly webhooks: WebhookReader;
  readonly refusals: Refusals;
  readonly linkBuckets: TokenBuckets;
  /** Largest webhook body, in bytes. */
  readonly maxWebhookBytes: number;
  /** What pages call the product. */
  readonly appName: string;
  /** `https://app.example.com` */
  readonly publicOrigin: string;
  /** `https://app.example.com/api/patchbay` */
  readonly publicBase: string;
  /** Where the return page leads, as an absolute URL; null for a key that is not configured. */
  readonly returnUrl: (key: string | null) => URL | null;
  readonly inbox: Inbox;
  /** Reads an account again after the answer. */
  readonly rereadLater: (owner: Owner, ref: AccountRef) => void;
}
