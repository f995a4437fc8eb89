import { type Cell, type CellName, isImpossible } from '../matrix/cell.ts';
import { matrix } from '../matrix/matrix.ts';
import type { Audience } from '../remedy-action.ts';
import { audiences } from '../remedy-action.ts';
import { type RemedyFamily, remedyFamilies } from '../remedy-family.ts';
import type { Situation } from '../situation.ts';

/** One place of the matrix, for tests. */
export interface Place {
  readonly name: CellName;
  readonly situation: Situation;
  readonly family: RemedyFamily;
  readonly audience: Audience;
  readonly cell: Cell;
}

/** Every situation. */
export const situations: readonly Situation[] = Object.keys(matrix) as Situation[];

/** Every cell of the matrix. */
export const places: readonly Place[] = situations.flatMap((situation) =>
  remedyFamilies.flatMap((family) =>
    audiences.map((audience) => ({
      name: `${situation} ${family} ${audience}` as const,
      situation,
      family,
      audience,
      cell: matrix[situation][family][audience],
    })),
  ),
);

/** Every cell that somebody can get to see. */
export const reachable: readonly Place[] = places.filter(({ cell }) => !isImpossible(cell));
