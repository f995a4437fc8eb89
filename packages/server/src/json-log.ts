import type { Log } from './log.ts';

/** Longest chain of causes that is written; one that leads back to itself ends there, too. */
const MAX_CAUSES = 5;

/**
 * A log of one JSON object a line, as log collectors read it: level, message, ids, and errors with their stack and
 * causes, which plain `JSON.stringify` writes as `{}`.
 *
 * @param write Takes a line without its line end.
 * @example createPatchbay({ log: jsonLog(console.log), … })
 */
export function jsonLog(write: (line: string) => void): Log {
  return (entry) => {
    const { error, ...rest } = entry;
    write(JSON.stringify('error' in entry ? { ...rest, error: toPlain(error, MAX_CAUSES) } : rest));
  };
}

function toPlain(thrown: unknown, causes: number): unknown {
  if (!(thrown instanceof Error)) return String(thrown); // anything can be thrown, JSON cannot hold it all
  const { name, message, stack, cause } = thrown;
  const goesOn = cause !== undefined && causes > 0;
  return { name, message, stack, ...(goesOn && { cause: toPlain(cause, causes - 1) }) };
}
