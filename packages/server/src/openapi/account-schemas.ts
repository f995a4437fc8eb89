import {
  type Account,
  type AccountEvent,
  type AccountSnapshot,
  type AccountStatus,
  connectionCauses,
  type FirstSync,
  type Freshness,
  firstSyncStates,
  type IdentityMismatch,
  mismatchKinds,
  outageCauses,
  type ProductStatus,
  type UnclaimedAccount,
} from '@patchbay/core';
import * as v from 'valibot';
import { tied } from './tied.ts';

const time = v.pipe(v.number(), v.description('Milliseconds since the epoch.'));

const running = { kind: v.literal('running') };
const connecting = { kind: v.literal('connecting') };
const disconnected = { kind: v.literal('disconnected'), cause: v.picklist(connectionCauses) };
const errored = { kind: v.literal('errored'), cause: v.nullable(v.picklist(outageCauses)) };
const unknown = { kind: v.literal('unknown'), raw: v.string() };

export const AccountStatusSchema: v.GenericSchema<unknown, AccountStatus> = tied<AccountStatus>()(
  v.variant('kind', [
    v.strictObject(running),
    v.strictObject(connecting),
    v.strictObject(disconnected),
    v.strictObject({ kind: v.literal('partial'), cause: v.picklist(connectionCauses) }),
    v.strictObject({ kind: v.literal('degraded'), cause: v.nullable(v.picklist(outageCauses)) }),
    v.strictObject(errored),
    v.strictObject({ kind: v.literal('paused') }),
    v.strictObject({
      kind: v.literal('removed'),
      endedAt: v.exactOptional(v.pipe(time, v.description('When the app itself ended the connection.'))),
    }),
    v.strictObject(unknown),
  ]),
);

const part = {
  product: v.pipe(v.string(), v.description('The provider side’s own word in lower case; open.')),
  reportedAt: v.exactOptional(time),
};

export const ProductStatusSchema: v.GenericSchema<unknown, ProductStatus> = tied<ProductStatus>()(
  v.variant('kind', [
    v.strictObject({ ...running, ...part }),
    v.strictObject({ ...connecting, ...part }),
    v.strictObject({ ...disconnected, ...part }),
    v.strictObject({ ...errored, ...part }),
    v.strictObject({ ...unknown, ...part }),
  ]),
);

export const FirstSyncSchema: v.GenericSchema<unknown, FirstSync> = tied<FirstSync>()(
  v.strictObject({
    state: v.picklist(firstSyncStates),
    startedAt: v.nullable(time),
    products: v.exactOptional(
      v.array(v.strictObject({ product: v.string(), state: v.picklist(firstSyncStates) })),
    ),
  }),
);

export const FreshnessSchema: v.GenericSchema<unknown, Freshness> = tied<Freshness>()(
  v.strictObject({
    confirmedAt: v.nullable(time),
    confirmedBy: v.nullable(v.picklist(['webhook', 'callback', 'read', 'reconcile', 'assign'])),
    heardAt: v.nullable(time),
    reportedAt: v.nullable(time),
    settledAt: v.nullable(time),
    unconfirmed: v.strictObject({
      status: v.nullable(time),
      lock: v.nullable(time),
      goodNews: v.nullable(time),
    }),
  }),
);

export const IdentityMismatchSchema: v.GenericSchema<unknown, IdentityMismatch> = tied<IdentityMismatch>()(
  v.strictObject({
    kind: v.picklist(mismatchKinds),
    name: v.string(),
    handle: v.nullable(v.string()),
    since: time,
  }),
);

const snapshot = {
  id: v.pipe(v.string(), v.description('Unipile’s id, opaque.')),
  provider: v.pipe(v.string(), v.description('Unipile v2’s provider word in lower case; open.')),
  name: v.string(),
  handle: v.nullable(v.string()),
  status: AccountStatusSchema,
  locked: v.boolean(),
  products: v.array(ProductStatusSchema),
  firstSync: v.nullable(FirstSyncSchema),
  createdAt: v.nullable(time),
};

export const AccountSnapshotSchema: v.GenericSchema<unknown, AccountSnapshot> = tied<AccountSnapshot>()(
  v.strictObject(snapshot),
);

export const UnclaimedAccountSchema: v.GenericSchema<unknown, UnclaimedAccount> = tied<UnclaimedAccount>()(
  v.strictObject({
    id: snapshot.id,
    foundAt: time,
    heardAt: time,
    read: v.pipe(
      v.nullable(v.strictObject({ at: time, snapshot: AccountSnapshotSchema })),
      v.description('What Unipile last showed of it; null while only messages named it.'),
    ),
  }),
);

export const AccountSchema: v.GenericSchema<unknown, Account> = tied<Account>()(
  v.strictObject({
    ...snapshot,
    statusSince: time,
    checking: v.pipe(
      v.boolean(),
      v.description('Good news came and a live read is on its way; never green.'),
    ),
    freshness: FreshnessSchema,
    identityMismatch: v.exactOptional(IdentityMismatchSchema),
    version: v.pipe(v.string(), v.description('Id of the event that last changed it: `<epoch>.<number>`.')),
  }),
);

export const AccountEventSchema: v.GenericSchema<unknown, AccountEvent> = tied<AccountEvent>()(
  v.strictObject({ id: v.string(), account: AccountSchema }),
);
