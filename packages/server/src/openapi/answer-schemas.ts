import {
  type AccountAnswer,
  type AccountsPage,
  type ChangesAnswer,
  type ChooseIdentityAnswer,
  type CreateLinkAnswer,
  type CreateRepairLinkAnswer,
  type CreateSharedLinkAnswer,
  type IncidentsAnswer,
  type OperatorAccountsPage,
  type PatchbayErrorBody,
  patchbayErrorCodes,
  type RepairLinkAnswer,
  type RepairLinksAnswer,
  type RepairStatsAnswer,
  type RestartAnswer,
  type ResyncAnswer,
  type SharedLinkAnswer,
  type SharedLinksAnswer,
  type UnclaimedPage,
} from '@patchbay/core';
import * as v from 'valibot';
import { AccountEventSchema, AccountSchema, UnclaimedAccountSchema } from './account-schemas.ts';
import { IncidentSchema, RepairStatsSchema } from './incident-schemas.ts';
import { RepairLinkSchema, SharedLinkSchema } from './link-schemas.ts';
import { tied } from './tied.ts';

const nextCursor = v.pipe(
  v.nullable(v.string()),
  v.description('Pass it back as `cursor`; null on the last page.'),
);
const url = v.pipe(v.string(), v.url());

export const ErrorSchema: v.GenericSchema<unknown, PatchbayErrorBody> = tied<PatchbayErrorBody>()(
  v.strictObject({
    error: v.strictObject({
      code: v.picklist(patchbayErrorCodes),
      message: v.pipe(v.string(), v.description('For developers.')),
      requestId: v.string(),
    }),
  }),
);

export const AccountsPageSchema: v.GenericSchema<unknown, AccountsPage> = tied<AccountsPage>()(
  v.strictObject({
    accounts: v.array(AccountSchema),
    nextCursor,
    position: v.pipe(v.string(), v.description('A stream that starts here misses nothing.')),
    streamTag: v.exactOptional(v.string()),
  }),
);

export const AccountAnswerSchema: v.GenericSchema<unknown, AccountAnswer> = tied<AccountAnswer>()(
  v.strictObject({ account: AccountSchema }),
);

export const CreateLinkAnswerSchema: v.GenericSchema<unknown, CreateLinkAnswer> = tied<CreateLinkAnswer>()(
  v.strictObject({ url, attemptId: v.string(), expiresAt: v.number() }),
);

export const ChangesAnswerSchema: v.GenericSchema<unknown, ChangesAnswer> = tied<ChangesAnswer>()(
  v.strictObject({
    events: v.array(AccountEventSchema),
    position: v.string(),
    reset: v.pipe(v.boolean(), v.description('Events were missed for good: read the list again.')),
    hasMore: v.boolean(),
  }),
);

export const IncidentsAnswerSchema: v.GenericSchema<unknown, IncidentsAnswer> = tied<IncidentsAnswer>()(
  v.strictObject({ incidents: v.array(IncidentSchema) }),
);

export const RepairStatsAnswerSchema: v.GenericSchema<unknown, RepairStatsAnswer> = tied<RepairStatsAnswer>()(
  v.strictObject({ stats: RepairStatsSchema }),
);

export const ChooseIdentityAnswerSchema: v.GenericSchema<unknown, ChooseIdentityAnswer> =
  tied<ChooseIdentityAnswer>()(v.strictObject({ account: AccountSchema, added: v.nullable(AccountSchema) }));

export const OperatorAccountsPageSchema: v.GenericSchema<unknown, OperatorAccountsPage> =
  tied<OperatorAccountsPage>()(
    v.strictObject({
      accounts: v.array(v.strictObject({ ownerId: v.string(), account: AccountSchema })),
      nextCursor,
    }),
  );

export const UnclaimedPageSchema: v.GenericSchema<unknown, UnclaimedPage> = tied<UnclaimedPage>()(
  v.strictObject({ accounts: v.array(UnclaimedAccountSchema), nextCursor }),
);

export const CreateRepairLinkAnswerSchema: v.GenericSchema<unknown, CreateRepairLinkAnswer> =
  tied<CreateRepairLinkAnswer>()(v.strictObject({ link: RepairLinkSchema, url }));

export const RepairLinksAnswerSchema: v.GenericSchema<unknown, RepairLinksAnswer> = tied<RepairLinksAnswer>()(
  v.strictObject({ links: v.array(RepairLinkSchema) }),
);

export const RepairLinkAnswerSchema: v.GenericSchema<unknown, RepairLinkAnswer> = tied<RepairLinkAnswer>()(
  v.strictObject({ link: RepairLinkSchema }),
);

export const CreateSharedLinkAnswerSchema: v.GenericSchema<unknown, CreateSharedLinkAnswer> =
  tied<CreateSharedLinkAnswer>()(v.strictObject({ link: SharedLinkSchema, url }));

export const SharedLinksAnswerSchema: v.GenericSchema<unknown, SharedLinksAnswer> = tied<SharedLinksAnswer>()(
  v.strictObject({ links: v.array(SharedLinkSchema) }),
);

export const SharedLinkAnswerSchema: v.GenericSchema<unknown, SharedLinkAnswer> = tied<SharedLinkAnswer>()(
  v.strictObject({ link: SharedLinkSchema }),
);

export const RestartAnswerSchema: v.GenericSchema<unknown, RestartAnswer> = tied<RestartAnswer>()(
  v.strictObject({ result: v.picklist(['restarted', 'failed']) }),
);

export const ResyncAnswerSchema: v.GenericSchema<unknown, ResyncAnswer> = tied<ResyncAnswer>()(
  v.strictObject({ state: v.picklist(['started', 'running', 'done', 'chunk-done', 'failed', 'unknown']) }),
);

/** An answer that says only that it was done. */
export const DoneSchema: v.GenericSchema<unknown, Record<string, never>> = v.strictObject({});

export const ReceivedSchema: v.GenericSchema<unknown, { received: true }> = v.strictObject({
  received: v.literal(true),
});

export const HealthSchema: v.GenericSchema<unknown, { status: string }> = v.strictObject({
  status: v.picklist(['ok', 'unavailable']),
});
