import { HttpResponse, type RequestHandler } from 'msw';
import { readForm } from '../handlers/read-form.ts';
import { plainRoute as route } from '../handlers/route.ts';
import { notFound } from '../handlers/unknown-route.ts';
import type { World } from '../world/world.ts';
import { controlActions } from './control-actions.ts';
import { controlPage } from './control-page.ts';
import { controlState } from './control-state.ts';

/** How long a POST waits for the webhook receivers, so that the page it leads back to can show their answers. */
const PATIENCE_MS = 1_000;

/**
 * The mock's own routes. Nothing of this exists at Unipile: it is the hand that breaks and repairs accounts.
 *
 * - `GET /control`: a page of buttons · `GET /control/state`: the same as JSON
 * - `POST /control/accounts/:id/:action`: an action of `controlActions`, with fields from a form or as JSON
 * - `POST /control/reset`: back to the start
 *
 * A POST answers JSON to whoever accepts `application/json`, and leads everybody else back to the page.
 */
export function controlHandlers(world: World, reset: () => void): RequestHandler[] {
  return [
    route(world, 'get', '/control', ({ request }) => controlPage(world, new URL(request.url).searchParams)),
    route(world, 'get', '/control/state', () => HttpResponse.json({ ...controlState(world) })),
    route(world, 'post', '/control/reset', ({ request }) => {
      reset();
      return reply(world, request, { did: 'reset' }, { ...controlState(world) });
    }),
    route(world, 'post', '/control/accounts/:id/:action', ({ request, params }) =>
      act(world, request, String(params.id), String(params.action)),
    ),
  ];
}

async function act(world: World, request: Request, id: string, name: string): Promise<Response> {
  const action = Object.hasOwn(controlActions, name) ? controlActions[name] : undefined;
  if (!action) return notFound(request);
  if (!world.accounts.get(id)) return reply(world, request, { missing: id }, { account: null }, 404);
  await patiently(world, action(world, id, await readForm(request)));
  return reply(world, request, { did: name, account: id }, { account: world.accounts.get(id) ?? null });
}

function reply(
  { origin }: World,
  request: Request,
  query: Readonly<Record<string, string>>,
  body: Record<string, unknown>,
  status = 200,
): Response {
  if (request.headers.get('accept')?.includes('application/json')) return HttpResponse.json(body, { status });
  const location = `${origin}/control?${new URLSearchParams(query)}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** Waits for `work`, but not for ever; what is left of it goes on. */
async function patiently(world: World, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const waited = world.clock.sleep(PATIENCE_MS, done.signal).catch(() => {});
  await Promise.race([work, waited]);
  done.abort();
}
