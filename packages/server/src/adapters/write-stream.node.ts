import { ServerResponse } from 'node:http';
import { takeStream } from '../stream/stream-body.ts';
import { alreadySent } from './already-sent.node.ts';
import { toNodeHeaders } from './node-headers.node.ts';

/**
 * Lets a stream of ours write straight to the connection: a web stream in between costs more than the write itself.
 * Answers what is left to send; whatever is no stream of ours passes as it is, as does HTTP/2.
 */
export function writeStream(response: Response, outgoing: object): Response {
  if (!(outgoing instanceof ServerResponse)) return response;
  const stream = takeStream(response);
  if (!stream) return response;
  outgoing.on('drain', stream.resume).on('close', stream.end).on('error', stream.end);
  if (outgoing.destroyed) stream.end(); // and has said so before
  outgoing.writeHead(response.status, toNodeHeaders(response.headers));
  stream.writeTo({
    write: (bytes) => outgoing.write(bytes),
    close() {
      // The server that closes waits for its connections.
      if (outgoing.writableNeedDrain) outgoing.destroy();
      else outgoing.end();
    },
    drop: () => outgoing.destroy(),
  });
  return alreadySent;
}
