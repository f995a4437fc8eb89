import { assertNever } from '@patchbay/core';
import { ApiFailure } from '../handlers/api-failure.ts';
import { contractsOf } from '../world/contracts.ts';
import type { World } from '../world/world.ts';
import { advance, type IntentAnswer, intentsOf } from './advance-intent.ts';
import type { IntentRecord, IntentStep } from './intent-record.ts';
import { showStep } from './show-step.ts';

/** What a code does to the step it is given for. */
type Verdict = 'right' | 'wrong' | 'not-yet';

/**
 * Gives a code to the step on show. For a step that waits for something else, such as a push in the provider's
 * app, the code does not matter: the same step comes back until it is done.
 *
 * @throws ApiFailure 401 for a wrong code, 504 when nobody scanned any of the QR codes
 */
export function solveIntent(world: World, intent: IntentRecord, code: string): IntentAnswer {
  const [step, ...rest] = intent.steps;
  if (!step) return advance(world, intent);
  const verdict = judge(world, intent, step, code);
  switch (verdict) {
    case 'right': {
      const next = step.kind === 'phone' ? [{ kind: 'otp', channel: 'SMS' } as const, ...rest] : rest;
      const contractId = step.kind === 'contract' ? code : intent.contractId;
      return advance(world, { ...intent, steps: next, contractId });
    }
    case 'wrong':
      return refuse(world, intent);
    case 'not-yet':
      return step.kind === 'qr' ? waitForScan(world, intent, step) : showStep(world, intent, step);
    default:
      return assertNever(verdict);
  }
}

function judge(world: World, intent: IntentRecord, step: IntentStep, code: string): Verdict {
  const { checkpointCode, inAppApprovalMs, loadingMs } = world.choices;
  const waited = world.clock.now() - intent.shownAt;
  const isCode = code === checkpointCode;
  switch (step.kind) {
    case 'otp':
    case '2fa':
      return isCode ? 'right' : 'wrong';
    case 'in-app':
      return waited >= inAppApprovalMs ? 'right' : 'not-yet';
    case 'otp-or-in-app':
      if (isCode || waited >= inAppApprovalMs) return 'right';
      return code === '' ? 'not-yet' : 'wrong';
    case 'phone':
      return code.replace(/\D/g, '').length >= 6 ? 'right' : 'wrong';
    case 'captcha':
      return code !== '' && code !== 'wrong' ? 'right' : 'wrong';
    case 'contract':
      return contractsOf(world, intent.id).some(({ id }) => id === code) ? 'right' : 'wrong';
    case 'challenge':
      // Documented: a challenge is chosen by requesting it, not by solving.
      return 'wrong';
    case 'loading':
      return waited >= loadingMs ? 'right' : 'not-yet';
    case 'qr':
      return intent.personId === null ? 'not-yet' : 'right';
    default:
      return assertNever(step);
  }
}

function refuse(world: World, intent: IntentRecord): never {
  const wrongCodes = intent.wrongCodes + 1;
  if (wrongCodes < world.choices.codeTries) intentsOf(world).set(intent.id, { ...intent, wrongCodes });
  else intentsOf(world).delete(intent.id);
  throw new ApiFailure(
    401,
    'provider/invalid_checkpoint_code',
    'Invalid checkpoint code',
    'The code was refused by the provider.',
  );
}

/** The same QR code while it lives, then a fresh one, and after several of them a time-out. */
function waitForScan(world: World, intent: IntentRecord, step: IntentStep): IntentAnswer {
  const { qrLifeMs, qrCodes } = world.choices;
  if (world.clock.now() - intent.shownAt < qrLifeMs) return showStep(world, intent, step);
  if ((intent.qr?.count ?? 0) < qrCodes) return advance(world, intent);
  intentsOf(world).delete(intent.id);
  throw new ApiFailure(504, 'provider/timeout', 'Timeout', 'No QR code was scanned in time.');
}
