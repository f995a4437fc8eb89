import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import type { World } from '../../world/world.ts';
import { resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { insufficientPermissions, reaches } from '../check-key.ts';
import { readJson } from '../read-json.ts';
import { checkAccess } from './check-access.ts';
import { checkId } from './vocabulary.ts';

/**
 * One read and one write method of messaging, mail and calendar: enough to see how calls answer while an account is
 * in whatever state. Paths are those that integrations call; the bodies are placeholders.
 */
export function methodHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'get', '/v2/:id/chats', list('Chats', ['linkedin', 'whatsapp', 'telegram', 'instagram'])),
    apiRoute(world, 'post', '/v2/:id/chats/:chat/messages/send', write('MessageSent', 'text')),
    apiRoute(world, 'get', '/v2/:id/emails', list('Emails', ['google', 'outlook', 'imap'])),
    apiRoute(world, 'post', '/v2/:id/emails/send', write('EmailSent', 'subject')),
    apiRoute(world, 'get', '/v2/:id/calendars', list('Calendars', ['google', 'outlook'])),
    apiRoute(world, 'post', '/v2/:id/calendars/:calendar/events', write('CalendarEventCreated', 'title')),
  ];
}

/** The account of a method call, ready to be used. */
export function openAccount(call: ApiCall, product?: string): v2.WireAccount {
  const { world, param, key } = call;
  const account = world.accounts.get(checkId('params/account_id', param('id'), 'acc_'));
  if (!account) throw resourceNotFound('Account');
  if (!reaches(key, account)) throw insufficientPermissions('This API key does not reach this account.');
  checkAccess(world, account, product);
  return account;
}

/** `product` as a query is the mock's own, to ask one part of a multi-product account. */
function list(object: string, served: readonly string[]): (call: ApiCall) => object {
  return (call) => {
    const { provider } = openAccount(call, call.query.get('product') ?? undefined);
    const data = served.includes(provider) ? [{ id: `${object.toLowerCase()}-1`, provider }] : [];
    return { object, data, next_cursor: null };
  };
}

function write(object: string, field: string): (call: ApiCall) => Promise<object> {
  return async (call) => {
    openAccount(call, call.query.get('product') ?? undefined);
    const body = await readJson(call.request);
    return { object, id: `sent-${call.world.ids.request().slice(4)}`, [field]: body.text(field) };
  };
}
