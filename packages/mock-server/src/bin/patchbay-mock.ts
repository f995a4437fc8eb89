#!/usr/bin/env node
import { main } from '../node/cli.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
// Started by another process that keeps a line open: nobody is left to stop it when that one dies.
if (process.connected) {
  process.once('disconnect', () => stop.abort());
  process.channel?.unref(); // the line alone keeps no process alive
}

process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stop: stop.signal,
});
