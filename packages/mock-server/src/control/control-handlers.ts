import { HttpResponse, type RequestHandler } from 'msw';
import { readForm } from '../handlers/read-form.ts';
import { plainRoute as route } from '../handlers/route.ts';
import { notFound } from '../handlers/unknown-route.ts';
import type { ScenarioPlayer } from '../scenarios/scenario-player.ts';
import { selectAccounts } from '../scenarios/select-accounts.ts';
import { toWorldId } from '../v1/world/v1-id.ts';
import type { World } from '../world/world.ts';
import { controlActions } from './control-actions.ts';
import { controlPage } from './control-page.ts';
import { controlState } from './control-state.ts';
import { clockSpeeds, movableClock, readMove } from './control-time.ts';
import { addTrouble } from './control-trouble.ts';
import { goToStep, readPlace } from './go-to-step.ts';
import { rememberAccounts, tellOfReset } from './tell-of-reset.ts';
import { trigger } from './trigger.ts';

/** How long a POST waits for the webhook receivers, so that the page it leads back to can show their answers. */
const PATIENCE_MS = 1_000;

/**
 * The mock's own routes. Nothing of this exists at Unipile: it is the hand that breaks and repairs accounts.
 *
 * - `GET /control`: a page of buttons · `GET /control/state`: the same as JSON
 * - `POST /control/accounts/:id/:action`: an action of `controlActions`, with fields from a form or as JSON
 * - `POST /control/trigger`: field `event`, and `account` as scenarios name it; makes the event happen
 * - `POST /control/scenario`: plays the one in the field `name`; `/control/scenario/stop` ends it
 * - `POST /control/clock`, where the clock can be moved: `by` such as `+2h`, `to` a step (`next`, `end`, or how many
 *   shall have happened), or the `speed` at which time passes, 0 to stop it
 * - `POST /control/trouble/webhooks` and `/api`: the page's own forms for webhooks and calls that go wrong;
 *   `/control/calm` ends it
 * - `POST /control/reset`: back to the start; endpoints hear of what that changes (`mock.reset()` is silent)
 *
 * A POST answers JSON to whoever accepts `application/json`, and leads everybody else back to the page.
 */
export function controlHandlers(world: World, { reset, player }: Controls): RequestHandler[] {
  return [
    route(world, 'get', '/control', ({ request }) =>
      controlPage(world, player, new URL(request.url).searchParams),
    ),
    route(world, 'get', '/control/state', () => HttpResponse.json({ ...controlState(world) })),
    route(world, 'post', '/control/reset', async ({ request }) => {
      const before = rememberAccounts(world);
      reset();
      await patiently(world, tellOfReset(world, before));
      return reply(world, request, { did: 'reset' }, { ...controlState(world) });
    }),
    route(world, 'post', '/control/trigger', async ({ request }) =>
      triggerEvent(world, request, await readForm(request)),
    ),
    route(world, 'post', '/control/scenario', async ({ request }) => {
      const name = (await readForm(request)).get('name') ?? '';
      if (!player.play(name)) return refuse(world, request, `There is no scenario "${name}".`);
      return reply(world, request, { did: `play ${name}` }, { playing: name });
    }),
    route(world, 'post', '/control/scenario/stop', ({ request }) => {
      player.stop();
      return reply(world, request, { did: 'stop the scenario' }, { playing: null });
    }),
    route(world, 'post', '/control/clock', async ({ request }) =>
      moveClock(world, player, request, await readForm(request)),
    ),
    route(world, 'post', '/control/trouble/:kind', async ({ request, params }) => {
      const did = addTrouble(world, String(params.kind), await readForm(request));
      return did === null
        ? refuse(world, request, 'There is no such trouble.')
        : reply(world, request, { did }, { added: true });
    }),
    route(world, 'post', '/control/calm', ({ request }) => {
      world.faults.clear();
      world.disturbances.clear();
      return reply(world, request, { did: 'end all trouble' }, { calm: true });
    }),
    route(world, 'post', '/control/accounts/:id/:action', ({ request, params }) =>
      act(world, request, toWorldId(world.accounts, String(params.id)), String(params.action)),
    ),
  ];
}

/** What the control page can do besides changing accounts. */
export interface Controls {
  reset(): void;
  readonly player: ScenarioPlayer;
}

async function triggerEvent(world: World, request: Request, form: URLSearchParams): Promise<Response> {
  const [event, account] = [form.get('event') ?? '', form.get('account') ?? ''];
  if (!/^\w+(\.\w+)+$/.test(event)) return refuse(world, request, `"${event}" is no event type.`);
  const meant = findMeant(world, account);
  if (!meant) return refuse(world, request, `There is no account "${account}".`);
  await patiently(
    world,
    trigger(world, event, account).then(() => {}),
  );
  return reply(world, request, { did: `trigger ${event}` }, { event, accounts: meant });
}

function findMeant(world: World, selector: string): readonly string[] | null {
  try {
    return selectAccounts(world, selector).map(({ id }) => id);
  } catch {
    return null;
  }
}

async function moveClock(
  world: World,
  player: ScenarioPlayer,
  request: Request,
  form: URLSearchParams,
): Promise<Response> {
  const clock = movableClock(world);
  if (!clock) return refuse(world, request, 'This clock cannot be moved from here.');
  const speed = form.get('speed');
  if (speed !== null) {
    const chosen = clockSpeeds.find(([, one]) => String(one) === speed);
    if (!chosen) return refuse(world, request, 'Give a "speed" of 0, 1, 60 or 600.');
    clock.run(chosen[1]);
    return reply(world, request, { did: `let time run: ${chosen[0]}` }, { speed: chosen[1] });
  }
  const place = readPlace(form.get('to') ?? '', player.state());
  const ms = readMove(form.get('by') ?? '');
  if (place !== null) await goToStep(clock, player, place);
  else if (ms !== null) await clock.advance(ms);
  else return refuse(world, request, 'Give "by" such as +2h, or play a scenario and give "to" next.');
  return reply(world, request, { did: 'move the clock' }, { now: new Date(clock.now()).toISOString() });
}

function refuse(world: World, request: Request, why: string): Response {
  return reply(world, request, { refused: why }, { error: why }, 400);
}

async function act(world: World, request: Request, id: string, name: string): Promise<Response> {
  const action = Object.hasOwn(controlActions, name) ? controlActions[name] : undefined;
  if (!action || (name === 'v1-status' && !world.v1)) return notFound(request);
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
  // To what is said: on a page that has just come, a screen reader reads only what has focus.
  const location = `${origin}/control?${new URLSearchParams(query)}#said`;
  return new Response(null, { status: 303, headers: { location } });
}

/** Waits for `work`, but not for ever; what is left of it goes on. */
async function patiently(world: World, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const waited = world.clock.sleep(PATIENCE_MS, done.signal).catch(() => {});
  await Promise.race([work, waited]);
  done.abort();
}
