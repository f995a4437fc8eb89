import type { Clock } from '@patchbay/core';
import type { TestClock } from '../clock/create-test-clock.ts';
import type { MockUnipile } from '../mock-unipile.ts';
import { beginWith } from './begin-with.ts';
import { perform } from './perform.ts';
import { type Scenario, type ScenarioStep, type ScenarioTime, toMs } from './scenario.ts';

/** How a scenario is played. */
export interface PlayScenarioOptions {
  /** Whose time it plays in; by default the mock's own. */
  readonly clock?: Clock;
  /** Moves this clock from step to step instead of waiting for somebody else to do it. */
  readonly drive?: TestClock;
  /** Ends the story early. */
  readonly signal?: AbortSignal;
  /** Steps later than this are left out. */
  readonly until?: ScenarioTime;
  /** Called after each step. */
  readonly onStep?: (step: PlayedStep) => void;
}

/** A step that has happened. */
export interface PlayedStep {
  readonly step: ScenarioStep;
  /** Milliseconds since the epoch, by the clock. */
  readonly at: number;
  /** What came of it where that is not plain: an error type, a status, why it failed. */
  readonly result: string;
}

/** A scenario that has been played. */
export interface PlayedScenario {
  /** False when it was ended early: by its signal, or because the mock was reset, restored or disposed of. */
  readonly finished: boolean;
  readonly steps: readonly PlayedStep[];
}

/**
 * Plays a scenario. Each step waits until the receivers have answered the first attempts of the one before.
 *
 * @example
 * const clock = createTestClock();
 * const mock = createMockUnipile({ clock, webhooks, deliver });
 * await playScenario(mock, scenarios['password-changed'], { drive: clock });
 *
 * @throws Error when a step names an account that the world does not have.
 */
export async function playScenario(
  mock: MockUnipile,
  scenario: Scenario,
  options: PlayScenarioOptions = {},
): Promise<PlayedScenario> {
  const { drive, clock = drive ?? mock.world.clock, until, onStep } = options;
  const signal = AbortSignal.any([mock.world.signal(), ...(options.signal ? [options.signal] : [])]);
  const last = until === undefined ? Number.POSITIVE_INFINITY : toMs(until);
  beginWith(mock.world, scenario);
  const start = clock.now();
  const played: PlayedStep[] = [];
  for (const step of scenario.steps) {
    if (toMs(step.at) > last) break;
    const wait = start + toMs(step.at) - clock.now();
    if (wait > 0) {
      const slept = drive ? drive.advance(wait) : clock.sleep(wait, signal).catch(() => {});
      await slept;
    }
    if (signal.aborted) return { finished: false, steps: played };
    const result = await carriedBy(drive, perform(mock, step));
    const done: PlayedStep = { step, at: clock.now(), result };
    played.push(done);
    onStep?.(done);
  }
  return { finished: true, steps: played };
}

/** How many turns a step gets before a driven clock has to help it on: more than any chain of plain awaits. */
const TURNS = 50;

/** Work that waits for the clock, such as a wizard that thinks, would wait for ever on a clock that only steps move. */
async function carriedBy<T>(drive: TestClock | undefined, work: Promise<T>): Promise<T> {
  if (!drive) return work;
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  finished.catch(() => {});
  for (let turns = 0; !done; turns++) await drive.advance(turns < TURNS ? 0 : 10);
  return finished;
}
