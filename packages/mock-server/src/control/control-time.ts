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

/** The world's clock if it can be moved. */
export function movableClock({ clock }: World): TestClock | null {
  return 'advance' in clock ? (clock as TestClock) : null;
}

/** The clock and the scenario player. */
export function timeSection(world: World, player: ScenarioPlayer): Html {
  const { origin, clock } = world;
  const moves = Object.keys(clockMoves).map((by) =>
    form(`${origin}/control/clock`, { by }, html`<button>${by} later</button>`),
  );
  const options = Object.values(scenarios).map(
    ({ name, title }) => html`<option value="${name}">${title}</option>`,
  );
  return html`<h2>Time and scenarios</h2>
<p>It is <time>${new Date(clock.now()).toISOString()}</time> in this world.</p>
${movableClock(world) ? html`<div class="row">${moves}</div>` : html`<p class="soft">This clock cannot be moved from here.</p>`}
<form method="post" action="${origin}/control/scenario"><label>Scenario <select name="name">${options}</select></label> <button>Play</button></form>
${playing(world, player.state())}`;
}

function playing(world: World, state: PlayerState | null): Html | null {
  if (!state) return null;
  const { scenario, played, status, error } = state;
  const rows = scenario.steps.map((step, i) => {
    const done = played[i];
    return html`<tr><td>${step.at}</td><td>${sayStep(step)}</td><td>${done ? done.result : i === played.length && status === 'playing' ? 'next' : '–'}</td></tr>
`;
  });
  const next = form(
    `${world.origin}/control/clock`,
    { to: 'next' },
    html`<button>Go to the next step</button>`,
  );
  const stop = form(`${world.origin}/control/scenario/stop`, {}, html`<button>Stop</button>`);
  return html`<p>${scenario.about}</p>
<div class="scroll" role="region" aria-label="Steps of the scenario" tabindex="0"><table><caption>${scenario.title}: ${status}${error === null ? null : ` – ${error}`}</caption>
<thead><tr><th scope="col">At</th><th scope="col">What happens</th><th scope="col">Result</th></tr></thead><tbody>${rows}</tbody></table></div>
${status === 'playing' ? html`<div class="row">${movableClock(world) ? next : null}${stop}</div>` : null}`;
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

/** How far the clock has to go to the next step of what is playing; null when nothing is due. */
export function toNextStep(world: World, state: PlayerState | null): number | null {
  return state?.nextAt == null ? null : Math.max(0, state.nextAt - world.clock.now());
}

/** How far a form wants the clock to go: one of the buttons, or a time such as `+2h`. Null for neither. */
export function readMove(text: string): number | null {
  const button = clockMoves[text];
  if (button !== undefined) return button;
  try {
    const ms = toMs(text as '+1s');
    return ms <= FARTHEST_MS ? ms : null;
  } catch {
    return null;
  }
}

/** A year at once is enough; far beyond it dates end. */
const FARTHEST_MS = 366 * 86_400_000;
