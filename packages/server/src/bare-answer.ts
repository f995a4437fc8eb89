// A web response makes a stream of every text and a table of its headers: that takes as long as all else a short answer
// needs, and a host that writes to a socket only takes them apart again. So an answer is bare until somebody wants it
// whole.

/** Answers requests. */
export type Handler = (request: Request) => Promise<Response>;

/** What stands beside the status of a bare answer. */
export interface BareAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const bareHandlers = new WeakMap<(request: Request) => unknown, Handler>();

// A property rather than a class of our own: hosts may put another `Response` in the place of the one we would extend.
const BARE: unique symbol = Symbol('what stands beside the status of a bare answer');

/** A response of the status alone, with text and headers beside it. */
export function toBareAnswer(status: number, bare: BareAnswer): Response {
  return Object.assign(new Response(null, { status }), { [BARE]: bare });
}

/** What stands beside the status; undefined for whole answers. */
export const bareOf = (answer: Response & { readonly [BARE]?: BareAnswer }): BareAnswer | undefined =>
  answer[BARE];

/** An answer as the web knows it, with its headers and its text. */
export function toWhole(answer: Response): Response {
  const bare = bareOf(answer);
  return bare ? new Response(bare.text, { status: answer.status, headers: bare.headers }) : answer;
}

/** A handler for everybody, whose answers are whole. */
export function toHandler(bareHandler: Handler): Handler {
  const handler: Handler = async (request) => toWhole(await bareHandler(request));
  bareHandlers.set(handler, bareHandler);
  return handler;
}

/** The handler inside one of ours, whose answers may be bare; any other as it is. */
export function toBareHandler<T extends (request: Request) => Response | Promise<Response>>(
  handler: T,
): T | Handler {
  return bareHandlers.get(handler) ?? handler;
}
