import { connectResults, type RepairLink, type SharedLink } from '@patchbay/core';
import * as v from 'valibot';
import { tied } from './tied.ts';

const time = v.pipe(v.number(), v.description('Milliseconds since the epoch.'));

const sent = {
  id: v.pipe(v.string(), v.description('Names the link to its maker; nothing can be opened with it.')),
  state: v.picklist(['open', 'done', 'revoked', 'expired']),
  note: v.nullable(v.string()),
  createdAt: time,
  expiresAt: time,
  usedAt: v.nullable(time),
  revokedAt: v.nullable(time),
  outcome: v.nullable(v.picklist(connectResults)),
};

export const RepairLinkSchema: v.GenericSchema<unknown, RepairLink> = tied<RepairLink>()(
  v.strictObject({ ...sent, accountId: v.string() }),
);

const ConfigurationView = v.strictObject({
  proxy: v.exactOptional(
    v.strictObject({
      host: v.string(),
      port: v.number(),
      protocol: v.exactOptional(v.picklist(['https', 'http', 'socks5'])),
      username: v.exactOptional(v.string()),
      hasPassword: v.boolean(),
    }),
  ),
  country: v.exactOptional(v.string()),
  products: v.exactOptional(v.array(v.string())),
  oauthScopes: v.exactOptional(v.array(v.string())),
  allowedMethods: v.exactOptional(v.array(v.picklist(['credentials', 'cookies']))),
});

export const SharedLinkSchema: v.GenericSchema<unknown, SharedLink> = tied<SharedLink>()(
  v.strictObject({
    ...sent,
    ownerId: v.string(),
    providers: v.union([v.literal('*'), v.array(v.string())]),
    configuration: ConfigurationView,
  }),
);
