import type { RequestHandler } from 'msw';
import { toWireConversation } from '../../webhooks/wire-conversation.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { apiRoute } from '../api-route.ts';
import { pageOf } from '../page-of.ts';
import { checkId } from './vocabulary.ts';

const needs = { needs: 'application' } as const;

/** `GET /v2/webhooks/conversations/`: the attempts of one endpoint, newest first. */
export function webhookConversationHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(
      world,
      'get',
      '/v2/webhooks/conversations/',
      (call) => {
        const endpointId = call.query.get('endpoint_id');
        if (endpointId === null)
          throw invalidParameters("querystring must have required property 'endpoint_id'");
        checkId('querystring/endpoint_id', endpointId, 'we_');
        if (!world.endpoints.has(endpointId)) throw resourceNotFound('Webhook endpoint');
        const eventId = call.query.get('event_id');
        const rows = world.dispatcher
          .deliveries()
          .filter(
            (record) => record.endpointId === endpointId && (eventId === null || record.event.id === eventId),
          )
          .reverse();
        return pageOf(call, 'WebhookConversations', rows.map(toWireConversation));
      },
      needs,
    ),
  ];
}
