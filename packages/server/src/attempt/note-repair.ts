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
  { id, owner, purpose, createdAt, linkId }: ConnectAttempt,
  step: RepairStep,
): Promise<void> {
  if (purpose.kind !== 'reconnect') return;
  const { accountId } = purpose;
  await pipe.change(owner, { generation, accountId }, (account, { incident }) => {
    const known = incident?.attempts.find((attempt) => attempt.id === id);
    const isOver = incident?.closedAt != null && !known;
    // An attempt of a link that was sent began when its button was pressed, which `asked` told.
    const at = linkId === undefined ? createdAt : (known?.startedAt ?? createdAt);
    const noted = incident && !isOver ? noteAttempt(incident, { id, at, step }) : incident;
    return { account, changed: false, ...(noted && noted !== incident && { incident: noted }) };
  });
}
