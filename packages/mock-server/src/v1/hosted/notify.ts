import { emit } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { NOTIFY, type NotifyCall } from '../webhooks/v1-parcels.ts';
import { toV1Id } from '../world/v1-id.ts';
import type { V1LinkRecord } from './v1-link-record.ts';

/** Calls a link's `notify_url`: flat, unlike a webhook, with the link's name as the only thing that is the app's own. */
export async function notify(
  world: World,
  { notifyUrl, name }: V1LinkRecord,
  status: string,
  accountId: string,
): Promise<void> {
  if (notifyUrl === null) return;
  const call: NotifyCall = {
    url: notifyUrl,
    body: { status, account_id: toV1Id(accountId), ...(name !== null && { name }) },
  };
  await emit(world, { type: NOTIFY, account_id: accountId, payload: { ...call } });
}
