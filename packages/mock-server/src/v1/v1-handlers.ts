import type { RequestHandler } from 'msw';
import type { World } from '../world/world.ts';
import { v1AccountActionHandlers } from './accounts/account-actions.ts';
import { v1AccountHandlers } from './accounts/accounts.ts';
import { v1HostedLinkHandlers } from './hosted/hosted-link.ts';
import { v1WizardHandlers } from './hosted/v1-wizard.ts';
import { v1MethodHandlers } from './methods.ts';
import { v1CheckpointHandlers } from './native/checkpoints.ts';
import { v1NativeHandlers } from './native/native-connect.ts';
import { v1WebhookHandlers } from './webhooks/webhooks.ts';
import type { V1Side } from './world/v1-side.ts';

/** Everything below `/api/v1`, and the pages of v1's hosted wizard. */
export function v1Handlers(world: World, side: V1Side): RequestHandler[] {
  return [
    // Before the accounts: `checkpoint` would be taken for an id.
    ...v1CheckpointHandlers(world, side),
    ...v1AccountHandlers(world, side),
    ...v1AccountActionHandlers(world, side),
    ...v1NativeHandlers(world, side),
    ...v1HostedLinkHandlers(world, side),
    ...v1WebhookHandlers(world, side),
    ...v1MethodHandlers(world, side),
    ...v1WizardHandlers(world, side),
  ];
}
