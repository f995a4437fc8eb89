import { parseTime } from '../parse-time.ts';
import { asFields, asId, asText } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';

/** One delivery that Unipile tried, as its log has it. */
export interface WebhookConversation {
  readonly id: string;
  readonly endpointId: string | null;
  readonly eventId: string | null;
  readonly eventType: string | null;
  /** False: a repetition. */
  readonly firstAttempt: boolean;
  readonly createdAt: number | null;
  /** What we answered; null where no answer came. */
  readonly httpStatus: number | null;
}

/** `GET /v2/webhooks/conversations/`: newest first, of one endpoint. */
export function listWebhookConversationsRequest(query: {
  endpoint_id: string;
  event_id?: string;
  offset?: number;
  limit?: number;
}): UnipileRequest {
  return { method: 'GET', path: withQuery('/v2/webhooks/conversations/', query), safe: true };
}

/** Reads one page of the log; rows without an id are left out. Null when it is not a list at all. */
export function parseWebhookConversationPage(
  input: unknown,
): { conversations: WebhookConversation[]; hasMore: boolean } | null {
  const { data, has_more } = asFields(input);
  if (!Array.isArray(data)) return null;
  return { conversations: data.flatMap(toConversation), hasMore: has_more === true };
}

function toConversation(input: unknown): WebhookConversation[] {
  const wire = asFields(input);
  const id = asId(wire.id);
  if (id === null) return [];
  return [
    {
      id,
      endpointId: asId(wire.endpoint_id),
      eventId: asId(wire.event_id),
      eventType: asText(wire.event_type),
      firstAttempt: wire.first_attempt !== false,
      createdAt: parseTime(wire.created_at),
      httpStatus: typeof wire.http_status === 'number' ? wire.http_status : null,
    },
  ];
}
