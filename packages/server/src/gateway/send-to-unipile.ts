import type { Clock } from '@patchbay/core';
import { classifyError, parseRetryAfter, v1, v2 } from '@patchbay/core/unipile';
import type { Generation } from '../owner.ts';
import type { Pace } from './pace.ts';
import { secretsIn } from './secrets-in.ts';
import { GatewayError } from './unipile-gateway.ts';
import { toBareError, withoutSecrets } from './without-secrets.ts';

/** What it takes to call Unipile. */
export interface UnipileConnection {
  readonly generation: Generation;
  readonly apiKey: string;
  /** Name of the header that carries the key. */
  readonly keyHeader: string;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Ends calls that are under way. */
  readonly signal: AbortSignal;
  /** Shared by all calls with this key. */
  readonly pace: Pace;
}

/** Longest wait for one answer, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Sends one call, once, and resolves to its JSON.
 *
 * @throws GatewayError for everything that is not a success; the reason of `signal` when the server closes.
 */
export async function sendToUnipile(
  connection: UnipileConnection,
  request: v2.UnipileRequest,
): Promise<unknown> {
  refuseWhilePausing(connection, request);
  const call = new AbortController();
  const done = new AbortController();
  const signal = AbortSignal.any([connection.signal, call.signal]);
  connection.clock.sleep(TIMEOUT_MS, done.signal).then(
    () => call.abort(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)),
    () => {},
  );
  try {
    return await readAnswer(connection, request, await callUnipile(connection, request, signal));
  } catch (cause) {
    connection.signal.throwIfAborted();
    if (cause instanceof GatewayError) throw cause;
    throw new GatewayError('unavailable', `Unipile did not answer ${describe(request)}.`, {
      type: 'no_answer',
      cause: toBareError(cause, secretsOf(connection, request)),
    });
  } finally {
    done.abort();
  }
}

/** Unipile asked to be left alone: what is asked meanwhile would only make it ask for longer. */
function refuseWhilePausing({ pace }: UnipileConnection, request: v2.UnipileRequest): void {
  const retryAfterMs = pace.waitMs();
  if (retryAfterMs === 0) return;
  throw new GatewayError('unavailable', `${describe(request)} was not sent: Unipile asked for a pause.`, {
    type: 'paused',
    retryAfterMs,
  });
}

function callUnipile(
  { apiKey, keyHeader, baseUrl, fetch }: UnipileConnection,
  { method, path, body }: v2.UnipileRequest,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(`${baseUrl}${path}`, {
    method,
    signal,
    // A redirect would carry the key to wherever it points.
    redirect: 'error',
    headers: {
      accept: 'application/json',
      [keyHeader]: apiKey,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function readAnswer(
  connection: UnipileConnection,
  request: v2.UnipileRequest,
  response: Response,
): Promise<unknown> {
  const { generation, clock, pace } = connection;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  const { type, status, title, detail } = (generation === 'v1' ? v1 : v2).parseError(response.status, body);
  const { retry } = classifyError({ type, status });
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), clock.now());
  // A provider's limit is about one account; Unipile's own is about the key.
  if (status === 429 && !type.startsWith('provider/')) pace.slowDown(retryAfterMs);
  // A success without JSON comes from something that is not Unipile: a proxy, a login page.
  const busy = retry === 'back-off' || retry === 'after-seconds' || response.ok;
  throw new GatewayError(
    busy ? 'unavailable' : 'refused',
    withoutSecrets(
      `Unipile answered ${describe(request)} with ${status} ${type}: ${[title, detail].filter(Boolean).join(' ')}`,
      secretsOf(connection, request),
    ),
    { type, status, retryAfterMs },
  );
}

function describe({ method, path }: v2.UnipileRequest): string {
  return `${method} ${path.split('?')[0]}`;
}

/** Our key, and what was sent that is secret. */
function secretsOf({ apiKey }: UnipileConnection, { body }: v2.UnipileRequest): string[] {
  return [apiKey, ...secretsIn(body)];
}
