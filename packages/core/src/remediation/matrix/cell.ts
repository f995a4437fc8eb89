import type { OutcomeRemedyId } from '../outcome-remedies.ts';
import type { OwnerRemedyId, RemedyId } from '../remedies.ts';
import type { Audience, RemedyAction } from '../remedy-action.ts';
import type { RemedyFamily } from '../remedy-family.ts';
import type { Situation } from '../situation.ts';
import type { StepKey } from '../step-key.ts';

/** The name of a cell, and how another one refers to it. */
export type CellName = `${Situation} ${RemedyFamily} ${Audience}`;

/** The remedies that each audience may read: an owner never reads an operator's. */
export interface RemediesFor {
  readonly owner: OwnerRemedyId | OutcomeRemedyId;
  readonly operator: RemedyId | OutcomeRemedyId;
}

/** A remedy written for one cell: its facts and short words by name, and what is said on a closer look. */
export interface WrittenCell<Reader extends Audience = Audience> {
  /** Tone, actor and action: `remedies` or `outcomeRemedies`. */
  readonly remedy: RemediesFor[Reader];
  /** What to do, one step a line; empty where waiting is all there is. */
  readonly steps: readonly StepKey[];
  /** What else may be pressed. */
  readonly secondary: readonly RemedyAction[];
}

/** What stands in a cell. There is no fourth thing and no default: a missing cell does not compile. */
export type Cell<Reader extends Audience = Audience> =
  | WrittenCell<Reader>
  /** The same as a written cell. */
  | { readonly as: CellName }
  /** Cannot be reached, and why. */
  | { readonly impossible: string };

/** The cells of one situation and family. */
export type Row = { readonly [Reader in Audience]: Cell<Reader> };

/** Rows for situations; the whole matrix unless narrowed. */
export type Matrix<Key extends string = Situation> = Readonly<
  Record<Key, Readonly<Record<RemedyFamily, Row>>>
>;

/** A written cell. */
export function written<Remedy extends RemediesFor[Audience]>(
  remedy: Remedy,
  steps: readonly StepKey[] = [],
  secondary: readonly RemedyAction[] = [],
): WrittenCell & { readonly remedy: Remedy } {
  return { remedy, steps, secondary };
}

/** Both cells of a row as they are in another row. */
export function sameAs(situation: Situation, family: RemedyFamily): Row {
  return {
    owner: { as: `${situation} ${family} owner` },
    operator: { as: `${situation} ${family} operator` },
  };
}

/** Whether a cell cannot be reached. */
export function isImpossible(cell: Cell): cell is { readonly impossible: string } {
  return 'impossible' in cell;
}
