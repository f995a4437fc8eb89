import { v1 } from '@patchbay/core/unipile';
import type { World } from '../../world/world.ts';
import { v1Failure } from '../v1-failure.ts';
import type { Login } from './login.ts';
import type { V1Step } from './v1-intent.ts';

/** What a sign-in is asked for, one after the other. */
export function stepsFor(world: World, login: Login): readonly V1Step[] {
  if (login.qr) return [{ type: 'QRCODE', qrcode: qrContent(world, login.provider) }];
  return login.tags.flatMap((tag) => stepOf(world, login, tag) ?? []);
}

function stepOf({ choices }: World, { traits }: Login, tag: string): V1Step | null {
  switch (tag) {
    case '2fa':
      return { type: '2FA' };
    case '2fa-sms':
      return { type: '2FA', source: 'SMS' };
    case '2fa-app':
      return { type: '2FA', source: 'APP' };
    case 'otp':
      return { type: 'OTP' };
    case 'in-app':
      return { type: 'IN_APP_VALIDATION' };
    case 'phone':
      return { type: 'PHONE_REGISTER' };
    case 'captcha':
      return {
        type: 'CAPTCHA',
        public_key: '3117BF26-4762-4F5A-8ED9-A85E69209A46',
        data: 'mock-arkose-data',
      };
    case 'contract':
      // Whoever names the contract at once is not asked.
      return traits.contractId === undefined
        ? { type: 'CONTRACT_CHOOSER', contract_options: choices.v1Contracts }
        : null;
    default:
      return null;
  }
}

/** A fresh one for each sign-in, in the form of the provider's own. */
function qrContent({ ids }: World, provider: string): string {
  const token = ids.linkToken();
  return provider === 'whatsapp'
    ? `2@${token},${token.slice(-12)}=,${token.slice(-8)}=`
    : `tg://login?token=${token}`;
}

/** What remains of the steps once the first is answered with `code`, and what was chosen. */
export interface Solved {
  readonly steps: readonly V1Step[];
  readonly contractId?: string;
}

/** @throws V1Failure (401) for a wrong answer, after which the step can be tried again. */
export function solveStep(world: World, steps: readonly V1Step[], code: string): Solved {
  const [step, ...rest] = steps;
  if (step && code === v1.TRY_ANOTHER_WAY) return { steps: [anotherWay(step), ...rest] };
  switch (step?.type) {
    case '2FA':
    case 'OTP':
      return accept(code === world.choices.v1RightCode, { steps: rest });
    case 'PHONE_REGISTER':
      return accept(/^\(\+\d{1,4}\)\d{4,15}$/.test(code), {
        steps: [{ type: '2FA', source: 'SMS' }, ...rest],
      });
    case 'CAPTCHA':
      return accept(code !== 'wrong', { steps: rest });
    case 'CONTRACT_CHOOSER':
      return accept(
        step.contract_options.some(({ id }) => id === code),
        { steps: rest, contractId: code },
      );
    default:
      // A scan or a tap is awaited, no code.
      return accept(false, { steps });
  }
}

function accept(right: boolean, solved: Solved): Solved {
  if (right) return solved;
  throw v1Failure('errors/invalid_checkpoint_solution', 'The answer is not the right one.');
}

function anotherWay(step: V1Step): V1Step {
  if (step.type === 'IN_APP_VALIDATION') return { type: '2FA', source: 'SMS' };
  if (step.type === '2FA') return { type: '2FA', source: step.source === 'SMS' ? 'APP' : 'SMS' };
  throw v1Failure('errors/checkpoint_error', 'There is no other way.');
}

/** Whether the step is one that a code was sent for, so that it can be sent again. */
export function canResend(step: V1Step | undefined): boolean {
  return step?.type === 'OTP' || (step?.type === '2FA' && step.source !== 'APP');
}
