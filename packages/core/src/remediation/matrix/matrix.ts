import type { Audience } from '../remedy-action.ts';
import type { RemedyFamily } from '../remedy-family.ts';
import type { Situation } from '../situation.ts';
import { type Cell, type CellName, isImpossible, type Matrix, type WrittenCell } from './cell.ts';
import { degraded } from './degraded.ts';
import { disconnected } from './disconnected.ts';
import { errored } from './errored.ts';
import { healthy } from './healthy.ts';
import { partial } from './partial.ts';
import { signIn } from './sign-in.ts';
import { stopped } from './stopped.ts';

/**
 * Every remedy: situation (a status with its known cause, a condition, or the outcome of a sign-in) × family of
 * providers × reader. Complete by its type: a new status, cause, family or audience does not compile without
 * its cells.
 */
export const matrix: Matrix = {
  ...healthy,
  ...disconnected,
  ...partial,
  ...degraded,
  ...errored,
  ...stopped,
  ...signIn,
};

/** A written cell and its name. */
export interface FoundCell {
  readonly name: CellName;
  readonly cell: WrittenCell;
}

/**
 * The written cell for a situation, through references.
 *
 * @throws Error for a cell that is `impossible`: its situation does not come out of `toSituation`.
 */
export function findCell(situation: Situation, family: RemedyFamily, audience: Audience): FoundCell {
  let name: CellName = `${situation} ${family} ${audience}`;
  for (;;) {
    const cell = cellOf(name);
    if ('remedy' in cell) return { name, cell };
    if (isImpossible(cell)) {
      throw new Error(
        `Patchbay: there is no remedy for "${name}": ${cell.impossible} Ask toSituation() where an account stands instead of naming a situation.`,
      );
    }
    name = cell.as;
  }
}

function cellOf(name: CellName): Cell {
  const [situation, family, audience] = name.split(' ') as [Situation, RemedyFamily, Audience];
  return matrix[situation][family][audience];
}
