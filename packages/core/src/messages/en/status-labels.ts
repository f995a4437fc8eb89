import type { StatusMark } from '../../account/status-mark.ts';

/** The English status labels, apart from the rest so that a badge alone does not carry every sentence. */
export const statusLabels: Readonly<Record<StatusMark, string>> = {
  running: 'Operational',
  connecting: 'Connecting…',
  checking: 'Checking…',
  disconnected: 'Authentication required',
  partial: 'Partly connected',
  degraded: 'Partly interrupted',
  errored: 'Service interruption',
  paused: 'Paused',
  locked: 'Locked',
  removed: 'Removed',
  unknown: 'Status unknown',
};
