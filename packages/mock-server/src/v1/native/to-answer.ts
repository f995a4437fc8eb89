import { Answer } from '../v1-route.ts';
import type { Progress } from './advance.ts';

/** What a sign-in answers: the account, or the checkpoint it stands at. */
export function toAnswer(accountId: string, progress: Progress, stepStatus: number): Answer {
  if (progress.at === 'step') {
    return new Answer(stepStatus, { object: 'Checkpoint', account_id: accountId, checkpoint: progress.step });
  }
  const object = progress.kind === 'create' ? 'AccountCreated' : 'AccountReconnected';
  return new Answer(201, { object, account_id: accountId });
}
