// Everything there is to know about remedies, for documentation, stories, notifications and tests. Pages take what
// they need from the main door, which loads this when somebody opens a row.
export {
  type GroupedAccounts,
  type GroupingOptions,
  groupRootCauses,
  type RootCauseGroup,
  type RootCauseKind,
} from './group-root-causes.ts';
export {
  createGuideBook,
  type Guide,
  type GuideAction,
  type GuideBook,
  type GuideGroup,
  type GuideOptions,
} from './guide-book.ts';
export { type LikelyReasonKey, likelyReasons, type SignInMethod } from './likely-reasons.ts';
export type { Cell, CellName, Matrix, Row, WrittenCell } from './matrix/cell.ts';
export { type FoundCell, findCell, matrix } from './matrix/matrix.ts';
export { type OutcomeRemedyId, outcomeRemedies } from './outcome-remedies.ts';
export {
  type OperatorRemedyId,
  type OwnerRemedyId,
  type RemedyFacts,
  type RemedyId,
  remedyIds,
  toRemedyFacts,
} from './remedies.ts';
export { type Actor, type Audience, actionRules, audiences, type RemedyAction } from './remedy-action.ts';
export { type RemedyFamily, remedyFamilies, toRemedyFamily } from './remedy-family.ts';
export {
  type AccountSituation,
  type OutcomeSituation,
  type RemedyInsight,
  type RemedySubject,
  type Situation,
  type StatusKey,
  toSituation,
} from './situation.ts';
export type { StepKey } from './step-key.ts';
