import type { RequestHandler } from 'msw';
import { ApiFailure } from '../handlers/api-failure.ts';
import { readForm } from '../handlers/read-form.ts';
import type { World } from '../world/world.ts';
import { findAccount } from './accounts/find-account.ts';
import { v1Failure } from './v1-failure.ts';
import { Answer, type V1Call, v1Route } from './v1-route.ts';
import { type SourceName, sourceWords, worstOf } from './world/source-words.ts';
import { toV1Id } from './world/v1-id.ts';
import type { V1Side } from './world/v1-side.ts';

/**
 * One read and one write method of messaging, mail and calendar: enough to see how calls answer while an account is
 * in whatever state. Documented: while a source is not OK, reads return what is stored, perhaps out of date. What
 * writes answer is a choice (`v1RefusedCalls`). Nothing is stored here: lists are empty.
 */
export function v1MethodHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    v1Route(world, side, 'get', '/chats', list('ChatList')),
    v1Route(world, side, 'post', '/chats', (call) =>
      write(call, 'MESSAGING', 'text', (id) => ({ object: 'ChatStarted', chat_id: id, message_id: id })),
    ),
    v1Route(world, side, 'get', '/emails', list('EmailList')),
    v1Route(world, side, 'post', '/emails', (call) =>
      write(call, 'MAILS', 'body', (id) => ({ object: 'EmailSent', tracking_id: id })),
    ),
    v1Route(world, side, 'get', '/calendars', list('CalendarList')),
    v1Route(world, side, 'post', '/calendars/:calendar/events', (call) =>
      write(call, 'CALENDAR', 'title', (id) => ({ object: 'CalendarEventCreated', event_id: id })),
    ),
  ];
}

function list(object: string): (call: V1Call) => object {
  return (call) => {
    const id = call.query.get('account_id');
    if (id !== null) findAccount(call, id);
    return { object, items: [], cursor: null };
  };
}

/** The account stands in the body, or in the query where that has room for one. */
async function write(
  call: V1Call,
  source: SourceName,
  field: string,
  answer: (id: string) => object,
): Promise<Answer> {
  const { world, query, request } = call;
  const form = await readForm(request);
  const accountId = form.get('account_id') ?? query.get('account_id');
  if (accountId === null)
    throw v1Failure('errors/missing_parameters', "body must have required property 'account_id'");
  const account = findAccount(call, accountId);
  if (!form.has(field))
    throw v1Failure('errors/missing_parameters', `body must have required property '${field}'`);
  const word = sourceWords(world, account).get(source);
  if (word === undefined) throw v1Failure('errors/account_mismatch', 'This kind of account cannot do that.');
  if (word !== 'OK') throw refusal(world, worstOf([word]));
  return new Answer(201, answer(toV1Id(world.ids.next('acc_'))));
}

function refusal({ choices }: World, word: string): Error {
  const { status, type, title } = choices.v1RefusedCalls[word] ?? choices.v1RefusedCalls.ERROR ?? unknown;
  return new ApiFailure(status, type, title, `The account is ${word}.`);
}

const unknown = { status: 500, type: 'errors/unexpected_error', title: 'Unexpected error' };
