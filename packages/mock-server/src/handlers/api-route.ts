import { v2 } from '@patchbay/core/unipile';
import { HttpResponse, type RequestHandler } from 'msw';
import type { World } from '../world/world.ts';
import { ApiFailure, missingAuthorization, toWireError } from './api-failure.ts';
import { type Method, route } from './route.ts';

/** One call of the API, its key already checked. */
export interface ApiCall {
  readonly world: World;
  readonly request: Request;
  readonly query: URLSearchParams;
  /** A part of the path, such as `id`. */
  param(name: string): string;
}

/** A route of Unipile's API: what `answer` returns is sent as JSON with status 200, what it throws as an error. */
export function apiRoute(
  world: World,
  method: Method,
  path: string,
  answer: (call: ApiCall) => unknown,
): RequestHandler {
  return route(world, method, path, async ({ request, params }) => {
    try {
      if (!hasKey(world, request.headers)) throw missingAuthorization();
      const query = new URL(request.url).searchParams;
      const body = await answer({ world, request, query, param: (name) => String(params[name] ?? '') });
      return HttpResponse.json(body as Record<string, unknown>);
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : internalError(error);
      return HttpResponse.json(toWireError(failure, world.ids.request()), { status: failure.status });
    }
  });
}

function hasKey({ apiKey, choices }: World, headers: Headers): boolean {
  if (headers.get(v2.API_KEY_HEADER) === apiKey) return true;
  return choices.acceptBearer && headers.get('authorization') === `Bearer ${apiKey}`;
}

function internalError(error: unknown): ApiFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiFailure(500, 'api/internal_error', 'Internal error', detail);
}
