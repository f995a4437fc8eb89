import type { MockUnipile } from '../mock-unipile.ts';
import { type PlayedStep, playScenario } from './play-scenario.ts';
import { type Scenario, toMs } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** A story that is playing, or the last one that did. */
export interface PlayerState {
  readonly scenario: Scenario;
  readonly startedAt: number;
  readonly played: readonly PlayedStep[];
  readonly status: 'playing' | 'finished' | 'stopped' | 'failed';
  /** Why it failed. */
  readonly error: string | null;
  /** When the next step is due, in milliseconds since the epoch; null when there is none. */
  readonly nextAt: number | null;
}

/** Plays one scenario at a time on a mock, in the mock's own time. */
export interface ScenarioPlayer {
  /** Starts a story and ends the one before. @returns false when there is none of that name */
  play(name: string): boolean;
  stop(): void;
  state(): PlayerState | null;
}

export function createScenarioPlayer(mock: () => MockUnipile): ScenarioPlayer {
  let current: { state: Omit<PlayerState, 'nextAt'>; readonly stop: AbortController } | null = null;

  async function run(scenario: Scenario, stop: AbortController): Promise<void> {
    const own = {
      state: {
        scenario,
        startedAt: mock().world.clock.now(),
        played: [],
        status: 'playing',
        error: null,
      } as Omit<PlayerState, 'nextAt'>,
      stop,
    };
    current = own;
    const end = (change: Partial<PlayerState>): void => {
      own.state = { ...own.state, ...change };
    };
    const onStep = (step: PlayedStep): void => end({ played: [...own.state.played, step] });
    try {
      const { finished } = await playScenario(mock(), scenario, { signal: stop.signal, onStep });
      end({ status: finished ? 'finished' : 'stopped' });
    } catch (error) {
      end({ status: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    play: (name) => {
      const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
      if (!scenario) return false;
      current?.stop.abort();
      void run(scenario, new AbortController());
      return true;
    },
    stop: () => current?.stop.abort(),
    state: () => {
      if (!current) return null;
      const { state } = current;
      const next = state.status === 'playing' ? state.scenario.steps[state.played.length] : undefined;
      return { ...state, nextAt: next ? state.startedAt + toMs(next.at) : null };
    },
  };
}
