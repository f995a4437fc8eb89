import { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { textOf, toWhole } from '../answer-text.ts';
import { toNodeHeaders } from './node-headers.node.ts';

/** Writes the text beside an answer. Answers what is left to send: whole answers as they are, and all for HTTP/2. */
export function writeText(answer: Response, outgoing: object): Response {
  const text = textOf(answer);
  if (text === undefined || !(outgoing instanceof ServerResponse)) return toWhole(answer);
  const headers = { ...toNodeHeaders(answer.headers), 'content-length': Buffer.byteLength(text) };
  outgoing.writeHead(answer.status, headers).end(text);
  return RESPONSE_ALREADY_SENT;
}
