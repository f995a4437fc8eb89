import { HttpResponse, type RequestHandler } from 'msw';
import { type Disturbance, disturbanceEffects } from '../disturbances/disturbance.ts';
import type { Fault } from '../faults/fault.ts';
import { isObject } from '../handlers/read-json.ts';
import { plainRoute } from '../handlers/route.ts';
import type { World } from '../world/world.ts';

/**
 * Faults and disturbances for whoever has no `mock` at hand: JSON in, JSON out.
 *
 * `POST /control/faults` takes a `Fault`, `POST /control/disturbances` a `Disturbance`.
 */
export function troubleHandlers(world: World): RequestHandler[] {
  return [
    plainRoute(world, 'post', '/control/faults', async ({ request }) =>
      take(await request.json().catch(() => null), readFault, (fault) => world.faults.add(fault)),
    ),
    plainRoute(world, 'post', '/control/disturbances', async ({ request }) =>
      take(await request.json().catch(() => null), readDisturbance, (one) => world.disturbances.add(one)),
    ),
  ];
}

type Kind = 'text' | 'number' | 'true' | 'any';

const faultFields: Readonly<Record<keyof Omit<Fault, 'rateLimit'>, Kind>> = {
  route: 'text',
  method: 'text',
  times: 'number',
  forMs: 'number',
  latencyMs: 'number',
  status: 'number',
  body: 'any',
  reset: 'true',
  halfBody: 'true',
};

const disturbanceFields: Readonly<Record<keyof Disturbance, Kind>> = {
  effect: 'text',
  event: 'text',
  accountId: 'text',
  endpointId: 'text',
  times: 'number',
  delayMs: 'number',
  repeats: 'number',
  everyAttempt: 'true',
};

function take<T>(body: unknown, read: (body: unknown) => T | string, add: (one: T) => unknown): Response {
  const one = read(body);
  if (typeof one === 'string') return HttpResponse.json({ error: one }, { status: 400 });
  add(one);
  return HttpResponse.json({ added: true });
}

function readFault(body: unknown): Fault | string {
  if (!isObject(body)) return 'A fault is a JSON object.';
  const { rateLimit, ...rest } = body;
  const wrong = findWrong(rest, faultFields);
  if (wrong !== null) return wrong;
  const { status } = rest;
  if (typeof status === 'number' && (status < 200 || status > 599))
    return '"status" must be from 200 to 599.';
  if (rateLimit === undefined) return rest as Fault;
  if (!isObject(rateLimit) || !isNumber(rateLimit.retryAfterSeconds)) {
    return '"rateLimit" must hold "retryAfterSeconds", a number.';
  }
  return { ...rest, rateLimit: { retryAfterSeconds: rateLimit.retryAfterSeconds } } as Fault;
}

function readDisturbance(body: unknown): Disturbance | string {
  if (!isObject(body)) return 'A disturbance is a JSON object.';
  const effects: readonly unknown[] = disturbanceEffects;
  if (!effects.includes(body.effect)) return `"effect" must be one of ${disturbanceEffects.join(', ')}.`;
  return findWrong(body, disturbanceFields) ?? (body as unknown as Disturbance);
}

/** What is wrong with the first field that is; null for none. */
function findWrong(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Kind>>,
): string | null {
  for (const [name, value] of Object.entries(body)) {
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (kind === undefined)
      return `"${name}" is no field of it. There are ${Object.keys(fields).join(', ')}.`;
    if (!fits(value, kind)) return `"${name}" must be ${kind === 'true' ? 'true' : `a ${kind}`}.`;
  }
  return null;
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === 'any') return true;
  if (kind === 'true') return value === true;
  return kind === 'number' ? isNumber(value) : typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
