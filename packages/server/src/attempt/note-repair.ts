import { noteAttempt, type RepairStep } from '@patchbay/core';
import type { Generation } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { ConnectAttempt } from './connect-attempt.ts';

/**
 * Notes how far an attempt to mend an account came, in the incident that lasts, or in the one that it has mended
 * meanwhile: a webhook can be faster than the person's way back. What ended before the attempt is not its affair.
 */
export async function noteRepair(
  pipe: Pick<AccountPipe, 'change'>,
  generation: Generation,
  { id, owner, purpose, createdAt }: ConnectAttempt,
  step: RepairStep,
): Promise<void> {
  if (purpose.kind !== 'reconnect') return;
  const { accountId } = purpose;
  await pipe.change(owner, { generation, accountId }, (account, { incident }) => {
    const isOver = incident?.closedAt != null && !incident.attempts.some((attempt) => attempt.id === id);
    const noted = incident && !isOver ? noteAttempt(incident, { id, at: createdAt, step }) : incident;
    return { account, changed: false, ...(noted && noted !== incident && { incident: noted }) };
  });
}
