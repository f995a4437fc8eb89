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

/** Warnings and errors on the console; information is dropped. */
export const consoleLog: Log = ({ level, message, ...details }) => {
  if (level === 'info') return;
  console[level](`Patchbay: ${message}`, details);
};
