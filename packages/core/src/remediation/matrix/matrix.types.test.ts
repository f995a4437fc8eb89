// Checked by the compiler (`tsc -p tsconfig.tools.json`): each @ts-expect-error is an error if nothing is wrong.
import { expect, expectTypeOf, test } from 'vitest';
import type { AccountStatus } from '../../account/account-status.ts';
import type { ConnectRefusal } from '../../connect/connect-result.ts';
import { fr } from '../../messages/locales/fr.ts';
import type { Messages } from '../../messages/messages.ts';
import type { RemedyTexts } from '../../messages/remedy-texts.ts';
import type { RemedyFamily } from '../remedy-family.ts';
import type { OutcomeSituation, Situation, StatusKey } from '../situation.ts';
import { type Cell, type CellName, type Matrix, type Row, written } from './cell.ts';
import { disconnected } from './disconnected.ts';
import { matrix } from './matrix.ts';

/** The matrix over a set of statuses. */
type MatrixOf<Status extends { readonly kind: string }> = Matrix<StatusKey<Status>>;

test('a status key joins a kind and its cause', () => {
  expectTypeOf<StatusKey<{ kind: 'running' }>>().toEqualTypeOf<'running'>();
  expectTypeOf<StatusKey<{ kind: 'errored'; cause: 'proxy' | null }>>().toEqualTypeOf<
    'errored/proxy' | 'errored/unspecified'
  >();
  const today: MatrixOf<AccountStatus> = matrix;
  expect(Object.keys(today).length).toBeGreaterThan(20);
});

test('a new status does not build without its cells', () => {
  type Future = AccountStatus | { readonly kind: 'hibernating' };
  // @ts-expect-error 'hibernating' has no cells
  const missing: MatrixOf<Future> = matrix;
  expect(missing).toBe(matrix);
});

test('a new cause does not build without its cells', () => {
  type Future = AccountStatus | { readonly kind: 'disconnected'; readonly cause: 'device-lost' };
  // @ts-expect-error 'disconnected/device-lost' has no cells
  const missing: MatrixOf<Future> = matrix;
  expect(missing).toBe(matrix);
});

test('a new outcome of a sign-in does not build without its cells', () => {
  expectTypeOf<OutcomeSituation>().toEqualTypeOf<`sign-in/${ConnectRefusal}`>();
  // @ts-expect-error 'sign-in/cancelled' has no cells
  const missing: Matrix<Situation | 'sign-in/cancelled'> = matrix;
  expect(missing).toBe(matrix);
});

test('a row without one of the families does not build', () => {
  const { linkedin, ...others } = disconnected['disconnected/credentials'];
  // @ts-expect-error linkedin is missing
  const row: Readonly<Record<RemedyFamily, Row>> = others;
  expect([linkedin, row]).toHaveLength(2);
});

test('a cell for one reader only does not build', () => {
  // @ts-expect-error operator is missing
  const row: Row = { owner: written('all-well') };
  expect(row.owner).toEqual({ remedy: 'all-well', steps: [], secondary: [] });
});

test('an owner is never given what only operators read', () => {
  // @ts-expect-error 'change-proxy' is for operators
  const cell: Cell<'owner'> = written('change-proxy');
  expect(cell).toHaveProperty('remedy');
});

test('a reference to a cell that does not exist does not build', () => {
  // @ts-expect-error there is no family 'fax'
  const name: CellName = 'running fax owner';
  expect(name).toContain('fax');
});

test('the messages of a locale are complete', () => {
  const { paused: _, ...status } = fr.status;
  // @ts-expect-error 'paused' has no label
  const labels: Messages['status'] = status;
  const { 'sign-in-again': __, ...remedies } = fr.remedies;
  // @ts-expect-error 'sign-in-again' has no words
  const words: Messages['remedies'] = remedies;
  // @ts-expect-error a locale without its long part
  const locale: Messages = { ...fr, loadRemedyTexts: undefined };
  // @ts-expect-error a long part without steps
  const texts: RemedyTexts['steps'] = {};
  expect([labels, words, locale, texts]).toHaveLength(4);
});
