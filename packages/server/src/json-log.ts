import { type Clock, systemClock } from '@patchbay/core';
import type { Log } from './log.ts';

/** Longest chain of causes that is written; one that leads back to itself ends there, too. */
const MAX_CAUSES = 5;

/**
 * A log of one JSON object a line, as log collectors read it: time, level, message, ids, and errors with their stack and
 * causes, which plain `JSON.stringify` writes as `{}`.
 *
 * @param write Takes a line without its line end.
 * @param clock Tells the time of an entry, which is written as ISO 8601 in UTC. Default that of the system.
 * @example createPatchbay({ log: jsonLog(console.log), … })
 */
export function jsonLog(write: (line: string) => void, clock: Pick<Clock, 'now'> = systemClock): Log {
  return (entry) => {
    const { error, ...rest } = entry;
    const line = { time: new Date(clock.now()).toISOString(), ...rest };
    write(JSON.stringify('error' in entry ? { ...line, error: toPlain(error, MAX_CAUSES) } : line));
  };
}

function toPlain(thrown: unknown, causes: number): unknown {
  if (!(thrown instanceof Error)) return String(thrown); // anything can be thrown, JSON cannot hold it all
  const { name, message, stack, cause } = thrown;
  const goesOn = cause !== undefined && causes > 0;
  return { name, message, stack, ...(goesOn && { cause: toPlain(cause, causes - 1) }) };
}
