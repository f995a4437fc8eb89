import { v1 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import type { World } from '../../world/world.ts';
import { readV1Body, type V1Body } from '../v1-body.ts';
import { invalidParameters, v1Failure } from '../v1-failure.ts';
import { type V1Call, v1Route } from '../v1-route.ts';
import type { V1Side } from '../world/v1-side.ts';
import { advance } from './advance.ts';
import { toAnswer } from './to-answer.ts';
import type { V1Intent } from './v1-intent.ts';
import { canResend, solveStep } from './v1-steps.ts';

/** `POST /api/v1/accounts/checkpoint` and `…/checkpoint/resend`. */
export function v1CheckpointHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    v1Route(world, side, 'post', '/accounts/checkpoint', solve),
    v1Route(world, side, 'post', '/accounts/checkpoint/resend', async (call) => {
      const body = await readV1Body(call.request);
      const { key, intent } = openIntent(call, body, v1.resendProviders);
      return { object: 'CheckpointResend', account_id: key, success: canResend(intent.steps[0]) };
    }),
  ];
}

async function solve(call: V1Call): Promise<object> {
  const { world, side } = call;
  const body = await readV1Body(call.request);
  const code = body.text('code');
  const { key, intent } = openIntent(call, body, v1.checkpointProviders);
  const { steps, contractId } = solveStep(world, intent.steps, code);
  const who =
    contractId === undefined ? intent.who : { ...intent.who, traits: { ...intent.who.traits, contractId } };
  const progress = advance(world, side, key, { ...intent, steps, who });
  return toAnswer(key, progress, world.choices.v1FollowUpStatus);
}

/** @throws V1Failure: 400 where there is no sign-in (any more), 408 when it runs out, 409 when it was replaced. */
function openIntent(
  { world, side }: V1Call,
  body: V1Body,
  providers: readonly string[],
): { readonly key: string; readonly intent: V1Intent } {
  const key = body.text('account_id');
  const provider = v1.toProvider(body.word('provider', providers));
  const intent = side.intents.get(key);
  if (!intent || intent.provider !== provider)
    throw invalidParameters('No sign-in of this account is under way.');
  if (!intent.canceled && world.clock.now() < intent.expiresAt) return { key, intent };
  // Said once; then there is nothing left to speak of.
  side.intents.delete(key);
  if (intent.canceled) throw v1Failure('errors/operation_canceled', 'A newer sign-in took its place.');
  throw v1Failure('errors/request_timeout', 'The sign-in has run out.');
}
