import { toOneLine } from './one-line.ts';

/** One line of what the server did. Never carries keys, secrets, link tokens or bodies. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string;
  readonly accountId?: string;
  readonly error?: unknown;
}

/** Where log entries go. */
export type Log = (entry: LogEntry) => void;

/** A log that cannot hurt: what it throws would end background work, and with it the process. */
export function toSafeLog(log: Log): Log {
  return (entry) => {
    try {
      log(entry);
    } catch (error) {
      consoleLog({ level: 'error', message: 'the option `log` threw; what it was told follows.', error });
      consoleLog(entry);
    }
  };
}

/** Warnings and errors on the console, a line each; information is dropped. */
export const consoleLog: Log = ({ level, message, ...details }) => {
  if (level === 'info') return;
  console[level](`Patchbay: ${toOneLine(message)}`, details);
};
