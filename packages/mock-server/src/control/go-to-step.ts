import type { TestClock } from '../clock/create-test-clock.ts';
import type { PlayerState, ScenarioPlayer } from '../scenarios/scenario-player.ts';

/** How long one step may take on the wall before nobody waits for it any more, and how often it is looked at. */
const STEP_MS = 10_000;
const LOOK_MS = 5;

/**
 * How many steps have happened at the place a form names: `next`, `end`, or their number. Null for anything else,
 * and where nothing is playing.
 */
export function readPlace(to: string, state: PlayerState | null): number | null {
  if (state?.status !== 'playing') return null;
  const { length } = state.scenario.steps;
  if (to === 'next') return state.played.length + 1;
  if (to === 'end') return length;
  const place = Number(to);
  return /^\d{1,4}$/.test(to) && place > state.played.length && place <= length ? place : null;
}

/**
 * Moves the clock until `place` steps of what is playing have happened. One step after the other: each has its say,
 * webhooks and answers included, before time goes on to the next.
 */
export async function goToStep(clock: TestClock, player: ScenarioPlayer, place: number): Promise<void> {
  for (;;) {
    const state = player.state();
    if (state?.status !== 'playing' || state.played.length >= place || state.nextAt === null) return;
    await clock.advance(Math.max(0, state.nextAt - clock.now()));
    if (!(await hasHappened(clock, player, state.played.length + 1))) return;
  }
}

async function hasHappened(clock: TestClock, player: ScenarioPlayer, place: number): Promise<boolean> {
  const isDone = (): boolean => {
    const state = player.state();
    return state?.status !== 'playing' || state.played.length >= place;
  };
  for (let waited = 0; !isDone() && waited < STEP_MS; waited += LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    // A wizard that thinks would think for ever while time stands still.
    if (!isDone() && clock.speed() === 0) await clock.advance(LOOK_MS);
  }
  return isDone();
}
