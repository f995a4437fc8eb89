import type { OutcomeRemedyId } from '../outcome-remedies.ts';
import type { RemedyId } from '../remedies.ts';
import type { Audience, RemedyAction } from '../remedy-action.ts';
import type { RemedyFamily } from '../remedy-family.ts';
import type { Situation } from '../situation.ts';
import type { StepKey } from '../step-key.ts';

/** The name of a cell, and how another one refers to it. */
export type CellName = `${Situation} ${RemedyFamily} ${Audience}`;

/** A remedy written for one cell: its facts and short words by name, and what is said on a closer look. */
export interface WrittenCell {
  /** Tone, actor, action and what still works: `remedies` or `outcomeRemedies`. */
  readonly remedy: RemedyId | OutcomeRemedyId;
  /** What to do, one step a line; empty where waiting is all there is. */
  readonly steps: readonly StepKey[];
  /** What else may be pressed. */
  readonly secondary: readonly RemedyAction[];
}

/** What stands in a cell. There is no fourth thing and no default: a missing cell does not compile. */
export type Cell =
  | WrittenCell
  /** The same as a written cell. */
  | { readonly as: CellName }
  /** Cannot be reached, and why. */
  | { readonly impossible: string };

/** The cells of one situation and family. */
export type Row = Readonly<Record<Audience, Cell>>;

/** Rows for situations; the whole matrix unless narrowed. */
export type Matrix<Key extends string = Situation> = Readonly<
  Record<Key, Readonly<Record<RemedyFamily, Row>>>
>;

/** A written cell. */
export function written(
  remedy: WrittenCell['remedy'],
  steps: readonly StepKey[] = [],
  secondary: readonly RemedyAction[] = [],
): WrittenCell {
  return { remedy, steps, secondary };
}

/** Both cells of a row as they are in another row. */
export function sameAs(situation: Situation, family: RemedyFamily): Row {
  return {
    owner: { as: `${situation} ${family} owner` },
    operator: { as: `${situation} ${family} operator` },
  };
}
