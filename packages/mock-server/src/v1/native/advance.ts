import type { World } from '../../world/world.ts';
import type { V1Side } from '../world/v1-side.ts';
import { finishSignIn } from './finish-sign-in.ts';
import type { V1Intent, V1Step } from './v1-intent.ts';

/** Where a sign-in stands: at a step, or through. */
export type Progress =
  | { readonly at: 'step'; readonly step: V1Step }
  | { readonly at: 'end'; readonly kind: V1Intent['kind'] };

/** Takes a sign-in to its next step, or to its end. */
export function advance(world: World, side: V1Side, key: string, intent: V1Intent): Progress {
  const [step] = intent.steps;
  if (!step) {
    side.intents.delete(key);
    finishSignIn(world, side, intent);
    return { at: 'end', kind: intent.kind };
  }
  side.intents.set(key, intent);
  if (step.type === 'QRCODE' || step.type === 'IN_APP_VALIDATION') approveByItself(world, side, key, intent);
  return { at: 'step', step };
}

/** Somebody has a phone at hand, unless the tester says otherwise. */
function approveByItself(world: World, side: V1Side, key: string, intent: V1Intent): void {
  const { v1ApprovalMs } = world.choices;
  if (v1ApprovalMs === null) return;
  world.clock.sleep(v1ApprovalMs, world.signal()).then(
    () => {
      // Meanwhile it may have been answered, replaced or run out.
      if (side.intents.get(key) === intent && world.clock.now() < intent.expiresAt) approve(world, side, key);
    },
    () => {},
  );
}

/**
 * Somebody scans the QR code, or taps in the app, of a sign-in.
 *
 * @throws Error when no sign-in waits for that under this id.
 */
export function approve(world: World, side: V1Side, key: string): void {
  const intent = side.intents.get(key);
  const [step, ...rest] = intent?.steps ?? [];
  const waits = step?.type === 'QRCODE' || step?.type === 'IN_APP_VALIDATION';
  if (!intent || !waits || intent.canceled || world.clock.now() >= intent.expiresAt) {
    throw new Error(
      `Patchbay: no sign-in of ${key} waits for a scan or a tap. It may be over; start a new one.`,
    );
  }
  advance(world, side, key, { ...intent, steps: rest });
}
