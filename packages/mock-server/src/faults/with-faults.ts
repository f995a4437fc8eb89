import { HttpResponse } from 'msw';
import { ApiFailure, toWireError } from '../handlers/api-failure.ts';
import { v1FaultError } from '../v1/v1-fault-error.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';
import { halved } from './halved.ts';

/** What a route answers: nothing means that it is another's. */
type Answer = Response | undefined;

/** Lets the faults of the world come before, or instead of, an answer, and notes both in the log of requests. */
export async function withFaults(
  world: World,
  request: Request,
  answer: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const isJson = request.headers.get('content-type')?.includes('json') ?? false;
  const sent = isJson && request.method !== 'GET' ? await request.clone().text() : '';
  const response = await disturbed(world, request, answer);
  if (response) world.requests.note(request, sent, response, world.clock.now());
  return response;
}

async function disturbed(
  world: World,
  request: Request,
  answer: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const fault = world.faults.take(request);
  if (!fault) return answer();
  if (fault.latencyMs !== undefined) {
    // Whoever resets or disposes of the mock meanwhile gets the answer at once.
    await world.clock
      .sleep(fault.latencyMs, AbortSignal.any([world.signal(), request.signal]))
      .catch(() => {});
  }
  if (fault.reset) return Response.error();
  if (fault.rateLimit) return rateLimited(world, request, fault.rateLimit.retryAfterSeconds);
  const fails = fault.status !== undefined || fault.body !== undefined;
  const response = fails ? failed(world, request, fault) : await answer();
  return fault.halfBody && response ? halved(response) : response;
}

function rateLimited(world: World, request: Request, seconds: number): Response {
  const failure = new ApiFailure(
    429,
    'api/too_many_requests',
    'Too many requests',
    'The rate limit is reached.',
  );
  return HttpResponse.json(toError(world, request, failure), {
    status: 429,
    headers: { 'retry-after': String(seconds) },
  });
}

function failed(world: World, request: Request, { status = 500, body }: Fault): Response {
  // These have no body, whatever is asked for.
  if ([204, 205, 304].includes(status)) return new Response(null, { status });
  if (typeof body === 'string') return new Response(body, { status });
  if (body !== undefined) return HttpResponse.json(body as Record<string, unknown>, { status });
  const failure = new ApiFailure(
    status,
    'api/internal_error',
    'Internal error',
    'An internal error occurred.',
  );
  return HttpResponse.json(toError(world, request, failure), { status });
}

/** In the words of the generation that was asked. */
function toError(world: World, request: Request, failure: ApiFailure): Record<string, unknown> {
  return {
    ...(v1FaultError(request, failure.status, failure.message) ?? toWireError(failure, world.ids.request())),
  };
}
