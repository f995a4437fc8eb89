import { CONTRACT_VERSION, SERVER_HEADER } from '@patchbay/core';
import { toBareAnswer } from '../bare-answer.ts';

/** On every answer: what may not be guessed, cached or framed, and which contract this is. */
export function securityHeaders(requestId: string): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    [SERVER_HEADER]: CONTRACT_VERSION,
  };
}

/** A JSON answer. */
export function sendJson(
  requestId: string,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return toBareAnswer(status, {
    text: JSON.stringify(body),
    headers: { 'content-type': 'application/json; charset=utf-8', ...securityHeaders(requestId), ...headers },
  });
}
