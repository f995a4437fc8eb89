import { v1 } from '@patchbay/core/unipile';
import { HttpResponse, type RequestHandler } from 'msw';
import { ApiFailure } from '../handlers/api-failure.ts';
import { type Method, route } from '../handlers/route.ts';
import type { World } from '../world/world.ts';
import { toV1Error, v1Failure } from './v1-failure.ts';
import type { V1Side } from './world/v1-side.ts';

/** One call of v1, its key already checked. */
export interface V1Call {
  readonly world: World;
  readonly side: V1Side;
  readonly request: Request;
  readonly query: URLSearchParams;
  /** A part of the path, such as `id`. */
  param(name: string): string;
}

/** An answer with a status of its own. */
export class Answer {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    this.status = status;
    this.body = body;
  }
}

/** A route below `/api/v1`: what `answer` returns is sent as JSON, with status 200 unless it is an {@link Answer}. */
export function v1Route(
  world: World,
  side: V1Side,
  method: Method,
  path: string,
  answer: (call: V1Call) => object | Promise<object>,
): RequestHandler {
  return route(world, method, `/api/v1${path}`, async ({ request, params }) => {
    try {
      if (request.headers.get(v1.API_KEY_HEADER) !== world.apiKey || isRevoked(world)) {
        // Wrong, missing and revoked alike.
        throw v1Failure('errors/missing_credentials', 'The access token is missing or wrong.');
      }
      const query = new URL(request.url).searchParams;
      const param = (name: string): string => String(params[name] ?? '');
      const result = await answer({ world, side, request, query, param });
      return result instanceof Answer ? json(result.status, result.body) : json(200, result);
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : unexpected(error);
      return json(failure.status, toV1Error(failure));
    }
  });
}

function isRevoked({ keys, apiKey }: World): boolean {
  for (const { key, revoked } of keys.values()) if (key === apiKey) return revoked;
  return false;
}

/** Its older SDK parses JSON for exactly this content type. */
function json(status: number, body: object): Response {
  return HttpResponse.json(body as Record<string, unknown>, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

function unexpected(error: unknown): ApiFailure {
  return v1Failure('errors/unexpected_error', error instanceof Error ? error.message : String(error));
}
