import type { StatusMark } from '@patchbay/core';

/** One mark on a 16 × 16 grid: a filled path, a drawn line, or both. */
export interface MarkShape {
  readonly fill?: string;
  readonly line?: string;
  /** Dashes of the line. */
  readonly dash?: string;
}

const ring = 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z';

/** Every mark differs in shape, so that none depends on its colour. Fills grow by half a unit, for round corners. */
export const statusMarkShapes: Readonly<Record<StatusMark, MarkShape>> = {
  running: { fill: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Z' },
  connecting: { line: ring, dash: '23 9' },
  checking: { line: ring, dash: '23 9' },
  disconnected: { fill: 'M8 2.5 14 13H2Z' },
  partial: { fill: 'M6.5 3.5a4.6 4.6 0 0 0 0 9ZM9.5 4.5 14.5 12.5H9.5Z' },
  degraded: { fill: 'M8 3.5a4.5 4.5 0 0 0 0 9Z', line: ring },
  errored: { fill: 'M3.5 3.5h7l-7 7ZM12.5 12.5h-7l7-7Z' },
  paused: { fill: 'M4 3.5h2v9H4ZM10 3.5h2v9h-2Z' },
  locked: { fill: 'M3.5 8h9v5.5h-9Z', line: 'M5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2' },
  removed: { line: `${ring}M4.8 11.2l6.4-6.4` },
  unknown: { line: ring, dash: '2.6 2.64' },
};
