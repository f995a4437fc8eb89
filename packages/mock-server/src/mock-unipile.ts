import type { Clock } from '@patchbay/core';
import type { RequestHandler } from 'msw';
import type { Choices } from './choices.ts';
import type { Disturbances } from './disturbances/disturbances.ts';
import type { Faults } from './faults/faults.ts';
import type { ScenarioPlayer } from './scenarios/scenario-player.ts';
import type { V1Controls } from './v1/v1-controls.ts';
import type { V1WebhookInit } from './v1/world/fill-v1.ts';
import type { DeliveryRecord } from './webhooks/delivery-record.ts';
import type { DeliveryReport } from './webhooks/delivery-report.ts';
import type { MockEvent } from './webhooks/make-event.ts';
import type { InterruptionReason, StatusOptions } from './world/account-actions.ts';
import type { MockAccountInit } from './world/account-init.ts';
import type { WorldSnapshot } from './world/snapshot.ts';
import type { World } from './world/world.ts';

/** The key that a mock takes unless told otherwise, for the API's service and account roles alike. */
export const DEFAULT_API_KEY = 'mock-api-key';

/** Where a mock believes it is served unless told otherwise. */
export const DEFAULT_ORIGIN = 'https://unipile.mock';

/** Options of `createMockUnipile`. */
export interface MockUnipileOptions {
  /** Where the mock is served: API, wizard and control page share it. Default {@link DEFAULT_ORIGIN}. */
  readonly origin?: string;
  /** Default {@link DEFAULT_API_KEY}. It may do everything, unless there is a `serviceKey`. */
  readonly apiKey?: string;
  /** Which generations are served. Default: `v2`. In a world of both, each shows the same accounts in its own words. */
  readonly api?: 'v1' | 'v2' | 'both';
  /**
   * v1 webhooks to start with. Without `events` those of Unipile's default: all but `ok`, `connecting`, `stopped`.
   * Like the real one, a delivery has no content type unless `headers` give it one.
   */
  readonly v1Webhooks?: readonly V1WebhookInit[];
  /** A Service key of its own, for webhooks, Scopes and keys; `apiKey` then only reaches accounts. */
  readonly serviceKey?: string;
  /** Accounts to start with; by default six running ones of six providers. */
  readonly accounts?: readonly MockAccountInit[];
  /**
   * Go on where this one ended. `reset` still goes back to `accounts`. Endpoints given in `webhooks` keep the
   * address and secret given there.
   */
  readonly snapshot?: WorldSnapshot;
  /** Webhook endpoints to start with, for all account events. A secret may have at most 36 characters. */
  readonly webhooks?: readonly { readonly url: string; readonly secret: string }[];
  /**
   * How webhooks leave; by default `globalThis.fetch` at the time of the call. What leaves by that default is
   * signed with the machine's time, whatever the clock says; what leaves by a function given here, with the clock's.
   */
  readonly deliver?: typeof fetch;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Two mocks with the same seed start with the same ids. */
  readonly seed?: string | number;
  /** How long the wizard thinks after a decision, in milliseconds. Default 0. */
  readonly wizardDelayMs?: number;
  /** Other assumptions where Unipile's documents are silent. */
  readonly choices?: Partial<Choices>;
}

/**
 * A stateful Unipile v2: API, hosted wizard, signed webhooks and a control page.
 *
 * The promises of the controls resolve when each webhook receiver has answered the first attempt; retries go on
 * in the background. Controls that name an account throw when the world has none with that id.
 */
export interface MockUnipile {
  readonly origin: string;
  readonly apiKey: string;
  /** MSW request handlers. The last one answers every other path below the origin with a 404. */
  readonly handlers: RequestHandler[];
  /** Accounts, links and endpoints as they are now. */
  readonly world: World;
  /** Calls the mock in this process. Redirects are returned, not followed. */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>;

  /** Puts an account, or one of its products, into a status, in Unipile's own words. */
  setStatus(accountId: string, status: string, options?: StatusOptions): Promise<void>;
  /** The credentials expired or were revoked. */
  disconnect(accountId: string): Promise<void>;
  /** Running again, without a sign-in. */
  recover(accountId: string): Promise<void>;
  /** An outage of Unipile, the proxy or the provider. Default reason: `provider`. */
  interrupt(accountId: string, reason?: InterruptionReason): Promise<void>;
  /** Locks or unlocks the API access of an account. */
  setLocked(accountId: string, locked: boolean): Promise<void>;
  /** Moves an account's first sync on. */
  setFirstSync(accountId: string, status: 'pending' | 'running' | 'failed' | 'completed'): Promise<void>;
  /** Somebody else signs in to it, and the provider lets them: from now on it is theirs. */
  handOver(accountId: string): Promise<void>;
  /** The account is gone for good. */
  remove(accountId: string): Promise<void>;
  /** Sends an event as it is: an unknown type, a repeat of an earlier one, … Changes no account. */
  emit(event: MockEvent): Promise<void>;

  /**
   * Sends any number of events with back-pressure: the next is taken from `events` when there is room for it.
   * Resolves when each receiver has answered the first attempt of all.
   */
  emitAll(events: Iterable<MockEvent>): Promise<void>;

  /** Buttons for what only v1 has. */
  readonly v1: V1Controls;

  /** Makes requests fail; see {@link Fault}. `reset` removes all. */
  readonly faults: Pick<Faults, 'add' | 'list' | 'clear'>;
  /** Makes deliveries go astray; see {@link Disturbance}. `reset` removes all. */
  readonly disturbances: Pick<Disturbances, 'add' | 'atRandom' | 'list' | 'clear'>;

  /** Plays scenarios by name in the mock's own time, as the control page does; see `playScenario` for more. */
  readonly scenarios: ScenarioPlayer;

  /** Every attempt to deliver, oldest first, with the receiver's answer. */
  deliveries(): readonly DeliveryRecord[];
  /** What became of every delivery: the receiver's answers, what was disturbed, what is still on its way. */
  report(): DeliveryReport;
  /** Resolves when no delivery is under way and no retry is waiting. */
  settled(): Promise<void>;
  /** A copy of everything but the log of deliveries, as plain JSON. */
  snapshot(): WorldSnapshot;
  /**
   * Makes the world what it was when the snapshot was taken. Nothing is told to anybody; what is under way is
   * dropped, the log stays.
   *
   * @throws Error when it is no snapshot of this version.
   */
  restore(snapshot: WorldSnapshot): void;
  /** Calls `listener` after every change of the world. @returns a function that ends it */
  onChange(listener: () => void): () => void;
  /** Back to the start: first accounts, first endpoints, no links, an empty log. What is under way is dropped. */
  reset(): void;
  /** Stops all timers and deliveries for good; nothing is delivered afterwards. */
  dispose(): void;
}
