import type { TestClock } from '../clock/create-test-clock.ts';
import { type Html, html } from '../html.ts';
import { type ScenarioStep, toMs } from '../scenarios/scenario.ts';
import type { PlayerState, ScenarioPlayer } from '../scenarios/scenario-player.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import type { World } from '../world/world.ts';

/** How far the buttons move the clock. */
export const clockMoves: Readonly<Record<string, number>> = {
  '1 minute': 60_000,
  '1 hour': 3_600_000,
  '1 day': 86_400_000,
};

/** How fast the buttons let time pass: stopped, as usual, a minute a second, ten minutes a second. */
export const clockSpeeds: readonly (readonly [label: string, speed: number])[] = [
  ['Stop time', 0],
  ['Run', 1],
  ['Run 60 times as fast', 60],
  ['Run 600 times as fast', 600],
];

/** The world's clock if it can be moved. */
export function movableClock({ clock }: World): TestClock | null {
  return 'advance' in clock ? (clock as TestClock) : null;
}

/** The clock and the scenario player. */
export function timeSection(world: World, player: ScenarioPlayer): Html {
  const options = Object.values(scenarios).map(
    ({ name, title }) => html`<option value="${name}">${title}</option>`,
  );
  return html`<h2 id="time">Time and scenarios</h2>
${clockForms(world)}
<form method="post" action="${world.origin}/control/scenario"><label>Scenario <select name="name">${options}</select></label> <button>Play</button></form>
<section id="scenario" data-live aria-label="What is playing">${playing(world, player.state())}</section>`;
}

function clockForms(world: World): Html {
  const clock = movableClock(world);
  const now = html`<time>${new Date(world.clock.now()).toISOString()}</time>`;
  if (!clock) {
    return html`<p id="now" data-live>It is ${now} in this world.</p><p class="soft">This clock cannot be moved from here.</p>`;
  }
  const speed = clock.speed();
  const action = `${world.origin}/control/clock`;
  const moves = Object.keys(clockMoves).map((by) => form(action, { by }, html`<button>${by} later</button>`));
  const speeds = clockSpeeds.map(([label, one]) =>
    form(
      action,
      { speed: String(one) },
      html`<button aria-pressed="${String(one === speed)}">${label}</button>`,
    ),
  );
  return html`<p id="now" data-live>It is ${now} in this world. ${speed === 0 ? 'Time stands still.' : speed === 1 ? 'Time runs.' : `Time runs ${speed} times as fast.`}</p>
<div id="speeds" data-live><div class="row">${speeds}</div></div><div class="row">${moves}</div>`;
}

function playing(world: World, state: PlayerState | null): Html | null {
  if (!state) return null;
  const { scenario, played, status, error } = state;
  const action = `${world.origin}/control/clock`;
  const canMove = status === 'playing' && movableClock(world) !== null;
  const rows = scenario.steps.map((step, i) => {
    const done = played[i];
    const result = done ? done.result : i === played.length && status === 'playing' ? 'next' : 'to come';
    const jump =
      canMove && i > played.length
        ? form(
            action,
            { to: String(i + 1) },
            html`<button>Go here<span class="hidden"> : ${step.at}</span></button>`,
          )
        : null;
    return html`<li>${step.at} ${sayStep(step)} <strong>${result}</strong>${jump}</li>
`;
  });
  const next = form(action, { to: 'next' }, html`<button>Go to the next step</button>`);
  const end = form(action, { to: 'end' }, html`<button>Go to the end</button>`);
  const stop = form(`${world.origin}/control/scenario/stop`, {}, html`<button>Stop</button>`);
  return html`<h3>${scenario.title}: ${status}${error === null ? null : ` – ${error}`}</h3>
<p>${scenario.about}</p>
<ol class="log">${rows}</ol>
${status === 'playing' ? html`<div class="row">${canMove ? [next, end] : null}${stop}</div>` : null}`;
}

/** A step in words: what is done, then its details. */
function sayStep(step: ScenarioStep): string {
  const { at: _, do: what, ...details } = step;
  const said = Object.entries(details).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  return [what, ...said].join(', ');
}

function form(action: string, fields: Readonly<Record<string, string>>, inside: Html): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${action}">${hidden}${inside}</form>`;
}

/** How far a form wants the clock to go: one of the buttons, or a time such as `+2h`. Null for neither. */
export function readMove(text: string): number | null {
  if (Object.hasOwn(clockMoves, text)) return clockMoves[text] ?? null;
  try {
    const ms = toMs(text as '+1s');
    return ms <= FARTHEST_MS ? ms : null;
  } catch {
    return null;
  }
}

/** A year at once is enough; far beyond it dates end. */
const FARTHEST_MS = 366 * 86_400_000;
