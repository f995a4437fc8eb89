import { HttpResponse, type RequestHandler } from 'msw';
import type { KeyRecord } from '../world/key-record.ts';
import type { World } from '../world/world.ts';
import { ApiFailure, toWireError } from './api-failure.ts';
import { checkKey, type KeyNeed } from './check-key.ts';
import { type Method, route } from './route.ts';

/** One call of the API, its key already checked. */
export interface ApiCall {
  readonly world: World;
  readonly request: Request;
  readonly query: URLSearchParams;
  readonly key: KeyRecord;
  /** A part of the path, such as `id`. */
  param(name: string): string;
}

/**
 * A route of Unipile's API: what `answer` returns is sent as JSON with status 200 (204 for nothing), what it
 * throws as an error.
 *
 * @param options.needs what the key must be good for; by default accounts
 */
export function apiRoute(
  world: World,
  method: Method,
  path: string,
  answer: (call: ApiCall) => unknown,
  { needs = 'accounts' }: { readonly needs?: KeyNeed } = {},
): RequestHandler {
  return route(world, method, path, async ({ request, params }) => {
    try {
      const key = checkKey(world, request.headers, needs);
      const query = new URL(request.url).searchParams;
      const body = await answer({ world, request, query, key, param: (name) => String(params[name] ?? '') });
      if (body === undefined) return new Response(null, { status: 204 });
      return logged(world, HttpResponse.json(body as Record<string, unknown>), body);
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : internalError(error);
      const body = toWireError(failure, world.ids.request());
      return logged(world, HttpResponse.json(body, { status: failure.status }), body);
    }
  });
}

function logged(world: World, response: Response, body: unknown): Response {
  world.requests.told(response, body);
  return response;
}

function internalError(error: unknown): ApiFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiFailure(500, 'api/internal_error', 'Internal error', detail);
}
