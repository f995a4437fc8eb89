import type { Clock } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { Choices } from '../choices.ts';
import type { Disturbances } from '../disturbances/disturbances.ts';
import type { Faults } from '../faults/faults.ts';
import type { RequestLog } from '../requests/request-log.ts';
import type { V1Side } from '../v1/world/v1-side.ts';
import type { Dispatcher } from '../webhooks/dispatcher.ts';
import type { InterruptionReason } from './account-actions.ts';
import type { AccountBook } from './account-book.ts';
import type { AuthLinkRecord } from './auth-link-record.ts';
import type { Changes } from './changes.ts';
import type { Collection } from './collection.ts';
import type { Collections } from './collections.ts';
import type { IdSource } from './ids.ts';
import type { KeyRecord } from './key-record.ts';
import type { ScopeRecord } from './scope-record.ts';

/** The state of one mock. Two mocks in one process share nothing. */
export interface World {
  /** Where API, wizard and control page are served, without a slash at the end. */
  readonly origin: string;
  readonly apiKey: string;
  readonly applicationId: string;
  /** What ids and people grow from. */
  readonly seed: string;
  readonly clock: Clock;
  readonly choices: Choices;
  readonly ids: IdSource;
  readonly accounts: AccountBook;
  /** Everything else that is remembered; `links` and `endpoints` are two of them. */
  readonly collections: Collections;
  readonly changes: Changes;
  /** Links to the wizard by token. */
  readonly links: Map<string, AuthLinkRecord>;
  /** Webhook endpoints by id, signing secrets included. */
  readonly endpoints: Map<string, StoredEndpoint>;
  readonly keys: Collection<KeyRecord>;
  readonly scopes: Collection<ScopeRecord>;
  /** Why an interrupted account is, in v2's words, by account. */
  readonly reasons: Collection<InterruptionReason>;
  /** Whether the organization pays; without it no method can be called. */
  readonly subscription: { isActive(): boolean; set(active: boolean): void };
  readonly dispatcher: Dispatcher;
  /** Whether v2 is served; where it is not, v1 is. */
  readonly hasV2: boolean;
  /** What only v1 knows; null where it is not served. */
  readonly v1: V1Side | null;
  readonly disturbances: Disturbances;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** How long the wizard thinks after a decision, in milliseconds. */
  readonly wizardDelayMs: number;
  /** Aborted by reset and dispose: whatever waits in this world stops. */
  signal(): AbortSignal;
}

/** A webhook endpoint without its targets: those are worked out from the accounts when it is shown. */
export type StoredEndpoint = Omit<v2.WireWebhookEndpoint, 'account_targets'>;
