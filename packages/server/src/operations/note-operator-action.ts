import { noteOperatorAction } from '@patchbay/core';
import type { RouteContext } from '../routes/exchange.ts';
import type { OwnAccount } from './own-account.ts';

/** Notes in the incident that lasts that the team did something about it. */
export async function noteOperator(
  { pipe, clock }: Pick<RouteContext, 'pipe' | 'clock'>,
  { owner, ref }: Pick<OwnAccount, 'owner' | 'ref'>,
): Promise<void> {
  const at = clock.now();
  await pipe.change(owner, ref, (account, { incident }) => {
    const noted = incident && noteOperatorAction(incident, at);
    return { account, changed: false, ...(noted && noted !== incident && { incident: noted }) };
  });
}
