import { v1 } from '@patchbay/core/unipile';
import type { MockUnipileOptions } from '../../mock-unipile.ts';
import { defaultAccounts, toAccount } from '../../world/account-init.ts';
import { fixedId } from '../../world/ids.ts';
import type { World } from '../../world/world.ts';
import { toV1Id } from './v1-id.ts';
import type { V1Side } from './v1-side.ts';

/** A v1 webhook to start with. */
export interface V1WebhookInit {
  readonly url: string;
  readonly headers?: readonly v1.WebhookHeader[];
  readonly events?: readonly v1.AccountStatusEvent[];
}

/** What a webhook hears that names no events. Documented. */
export const defaultEvents: readonly v1.AccountStatusEvent[] = v1.accountStatusEvents.filter(
  (event) => !['connecting', 'ok', 'stopped'].includes(event),
);

const BEGINNING = Date.parse('2026-01-05T08:00:00.000Z');

/** Gives the first accounts what only v1 says of them, and makes the first webhooks. */
export function fillV1(side: V1Side, options: MockUnipileOptions, world: World, seed: string): void {
  const { accounts: inits = defaultAccounts, v1Webhooks = [] } = options;
  inits.forEach((init, index) => {
    const { id } = toAccount(init, { index, seed, applicationId: world.applicationId });
    if (init.v1) side.traits.set(id, init.v1);
  });
  v1Webhooks.forEach(({ url, headers = [], events = defaultEvents }, index) => {
    const id = toV1Id(fixedId('acc_', seed, `v1-webhook/${index}`, BEGINNING + index));
    side.webhooks.set(id, {
      id,
      source: 'account_status',
      request_url: url,
      name: null,
      format: 'json',
      accountIds: null,
      enabled: true,
      headers,
      events,
      data: [],
    });
  });
}
