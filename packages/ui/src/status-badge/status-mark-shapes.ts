import type { StatusMark } from '@patchbay/core';

/** One mark on a 16 × 16 grid: a filled path, a drawn line, or both. */
export interface MarkShape {
  readonly fill?: string;
  readonly line?: string;
  /** Dashes of the line. */
  readonly dash?: string;
}

const ring = 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z';

/** Every mark differs in shape, so that none depends on its colour. */
export const statusMarkShapes: Readonly<Record<StatusMark, MarkShape>> = {
  running: { fill: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z' },
  connecting: { line: ring, dash: '23 9' },
  checking: { line: ring, dash: '23 9' },
  disconnected: { fill: 'M8 2.5 14 13H2Z', line: 'M8 2.5 14 13H2Z' },
  partial: { fill: 'M8 3a5 5 0 0 0 0 10ZM12 8.5l3.5 6h-7Z', line: 'M8 3a5 5 0 0 1 5 4.5' },
  degraded: { fill: 'M8 3a5 5 0 0 0 0 10Z', line: ring },
  errored: { fill: 'M3 3h8.5L3 11.5ZM13 13H4.5L13 4.5Z' },
  paused: { fill: 'M3.5 3h3v10h-3ZM9.5 3h3v10h-3Z' },
  locked: { fill: 'M3 7.5h10V14H3Z', line: 'M5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2' },
  removed: { line: `${ring}M4.8 11.2l6.4-6.4` },
  unknown: { line: ring, dash: '2.6 2.64' },
};
