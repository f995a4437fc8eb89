import type { RequestHandler } from 'msw';
import type { World } from '../../world/world.ts';
import { accountHandlers } from './accounts.ts';
import { apiKeyHandlers } from './api-keys.ts';
import { authIntentHandlers } from './auth-intents.ts';
import { authLinkHandlers } from './auth-link.ts';
import { linkedinContractHandlers } from './linkedin-contracts.ts';
import { methodHandlers } from './methods.ts';
import { scopeHandlers } from './scopes.ts';
import { webhookConversationHandlers } from './webhook-conversations.ts';
import { webhookEndpointHandlers } from './webhook-endpoints.ts';

/** Everything below `/v2/`. */
export function v2Handlers(world: World): RequestHandler[] {
  return [
    ...accountHandlers(world),
    ...authLinkHandlers(world),
    ...authIntentHandlers(world),
    ...webhookEndpointHandlers(world),
    ...webhookConversationHandlers(world),
    ...scopeHandlers(world),
    ...apiKeyHandlers(world),
    ...methodHandlers(world),
    ...linkedinContractHandlers(world),
  ];
}
