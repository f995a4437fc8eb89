import { type DisturbanceEffect, disturbanceEffects } from '../disturbances/disturbance.ts';
import type { Fault } from '../faults/fault.ts';
import { type Html, html } from '../html.ts';
import type { World } from '../world/world.ts';

/** Ready-made faults of the page; scripts give any fault as JSON. */
const faults: Readonly<Record<string, { readonly says: string; readonly fault: Fault }>> = {
  slow: { says: 'takes 3 seconds', fault: { latencyMs: 3_000 } },
  down: { says: 'answers 503', fault: { status: 503 } },
  limited: { says: 'answers 429, retry after 30 s', fault: { rateLimit: { retryAfterSeconds: 30 } } },
  reset: { says: 'breaks the connection', fault: { reset: true } },
  half: { says: 'sends half an answer', fault: { halfBody: true } },
};

/** What each effect does to a delivery, in words. */
const effects: Readonly<Record<DisturbanceEffect, string>> = {
  drop: 'is lost',
  delay: 'comes a minute late',
  repeat: 'comes twice',
  reorder: 'lets the next one pass',
  truncate: 'is cut in half',
  corrupt: 'is no JSON',
  'mis-sign': 'has a wrong signature',
  'unknown-type': 'has an unknown type',
};

const ALWAYS = 'all from now on';
const counts: readonly string[] = ['the next one', 'the next 3', ALWAYS];

/** Forms for webhooks that go astray and an API that fails, and what of it is still to come. */
export function troubleSection(world: World): Html {
  const { origin } = world;
  const form = (kind: string, label: string, words: Readonly<Record<string, string>>): Html =>
    html`<form method="post" action="${origin}/control/trouble/${kind}"><label>${label} <select name="what">${Object.entries(
      words,
    ).map(([name, says]) => html`<option value="${name}">${says}</option>`)}</select></label>
<select name="times" aria-label="How often: ${label}">${counts.map((one) => html`<option>${one}</option>`)}</select> <button>Add<span class="hidden"> trouble: ${label}</span></button></form>
`;
  const says = Object.fromEntries(Object.entries(faults).map(([name, { says }]) => [name, says]));
  return html`<h2 id="trouble">Trouble</h2>
${form('webhooks', 'A webhook', effects)}${form('api', 'The API', says)}
<section id="armed" data-live aria-label="Trouble to come">${armed(world)}</section>`;
}

function armed({ origin, faults, disturbances }: World): Html {
  const list = [
    ...disturbances.list().map(({ effect, times }) => `a webhook ${effects[effect]}${often(times)}`),
    ...faults.list().map((fault) => `the API: ${sayFault(fault)}`),
  ];
  if (list.length === 0) return html`<p class="soft">Nothing is in the way of webhooks and calls.</p>`;
  return html`<ul>${list.map((one) => html`<li>${one}</li>`)}</ul>
<form method="post" action="${origin}/control/calm"><button>End all trouble</button></form>`;
}

function often(times: number | undefined): string {
  return times === undefined ? ', every time' : times === 1 ? ', once' : `, ${times} times`;
}

function sayFault({ times, ...fault }: Fault): string {
  return Object.entries(fault)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ')
    .concat(often(times));
}

/** Adds what a form of the page asks for. @returns what is done, in words; null for a form that is none of them */
export function addTrouble(world: World, kind: string, form: URLSearchParams): string | null {
  const what = form.get('what') ?? '';
  const times = readTimes(form.get('times') ?? '');
  const effect = disturbanceEffects.find((one) => one === what);
  if (kind === 'webhooks' && effect) {
    world.disturbances.add({ effect, ...times });
    return `from now on a webhook ${effects[effect]}${often(times.times)}`;
  }
  const chosen = Object.hasOwn(faults, what) ? faults[what] : undefined;
  if (kind !== 'api' || !chosen) return null;
  world.faults.add({ ...chosen.fault, ...times });
  return `from now on the API ${chosen.says}${often(times.times)}`;
}

function readTimes(text: string): { readonly times?: number } {
  if (text === ALWAYS) return {};
  return { times: Number(/\d+/.exec(text)?.[0] ?? 1) };
}
