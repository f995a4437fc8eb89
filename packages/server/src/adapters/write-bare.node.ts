import { ServerResponse } from 'node:http';
import { bareOf, toWhole } from '../bare-answer.ts';
import { alreadySent } from './already-sent.node.ts';

/** Writes a bare answer. Answers what is left to send: whole answers as they are, and all for HTTP/2. */
export function writeBare(answer: Response, outgoing: object): Response {
  const bare = bareOf(answer);
  if (!bare || !(outgoing instanceof ServerResponse)) return toWhole(answer);
  const { text, headers } = bare;
  // Not in one: hosts without a socket have responses of their own, whose `writeHead` answers nothing.
  outgoing.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(text) });
  outgoing.end(text);
  return alreadySent;
}
