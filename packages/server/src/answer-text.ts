// A web response makes a stream of every text: that takes as long as all else a short answer needs, and a host that
// writes to a socket only takes it apart again. So an answer's text stands beside it until somebody wants it whole.

/** What answers requests: the handler itself, or what it says before its answers are whole. */
export type Handler = (request: Request) => Promise<Response>;

const sources = new WeakMap<(request: Request) => unknown, Handler>();

// A property rather than a class of our own: hosts may put another `Response` in the place of the one we would extend.
const TEXT: unique symbol = Symbol('the text beside an answer');

interface Answer extends Response {
  [TEXT]?: string;
}

/** Status and headers of an answer, with its text beside them. */
export function toAnswer(text: string, init: ResponseInit): Response {
  const answer: Answer = new Response(null, init);
  answer[TEXT] = text;
  return answer;
}

/** The text beside an answer; undefined for whole ones. */
export const textOf = (answer: Answer): string | undefined => answer[TEXT];

/** An answer as the web knows it, with its text as its body. */
export function toWhole(answer: Response): Response {
  const text = textOf(answer);
  return text === undefined ? answer : new Response(text, answer);
}

/** A handler for everybody, whose answers are whole. */
export function toHandler(answer: Handler): Handler {
  const handler: Handler = async (request) => toWhole(await answer(request));
  sources.set(handler, answer);
  return handler;
}

/** The same without making them whole, where the handler is one of ours; any other as it is. */
export function beforeWhole<T extends (request: Request) => Response | Promise<Response>>(
  handler: T,
): T | Handler {
  return sources.get(handler) ?? handler;
}
