import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that the launcher started and will end. */
export interface Child {
  readonly pid: number;
  /** Everything it printed so far, for the message when it fails. */
  output(): string;
  /** Resolves with the exit code once it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends it by signal and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a Node script on the Node that runs this one. */
export function startNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    // The line tells the child when this process is gone, whatever ended it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    });
  }
  // Not at its exit: what it said last may still be on its way.
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? -1,
    output: () => output,
    ended,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/**
 * Waits until a URL answers 200.
 *
 * @throws Error with the process's output when it ends first, or after `withinMs`.
 */
export async function untilAnswers(url: string, child: Child, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  let ended = false;
  void child.ended.then(() => {
    ended = true;
  });
  while (Date.now() < deadline && !ended) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} ${ended ? 'ended before it answered' : 'did not answer'}:\n${child.output()}`);
}

/** Waits until the first of several processes has ended. @returns which, and what it printed */
export function firstToEnd(children: Readonly<Record<string, Child>>): Promise<string> {
  return Promise.race(
    Object.entries(children).map(async ([name, child]) => {
      const code = await child.ended;
      return `${name} ended (${code ?? 'by a signal'}):\n${child.output()}`;
    }),
  );
}
