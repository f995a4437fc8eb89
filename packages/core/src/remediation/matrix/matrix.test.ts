import { expect, test } from 'vitest';
import { likelyReasons } from '../likely-reasons.ts';
import { outcomeRemedies } from '../outcome-remedies.ts';
import { remedyIds, toRemedyFacts } from '../remedies.ts';
import { actionRules } from '../remedy-action.ts';
import { remedyFamilies } from '../remedy-family.ts';
import { pickRemedy } from '../remedy-table.ts';
import type { AccountSituation } from '../situation.ts';
import { places, reachable, situations } from '../test-kit/matrix-cells.ts';
import { isImpossible } from './cell.ts';
import { findCell } from './matrix.ts';

const found = reachable.map((place) => ({
  ...place,
  ...findCell(place.situation, place.family, place.audience),
  at: place.name,
}));

function factsOf(remedy: string) {
  return Object.hasOwn(outcomeRemedies, remedy)
    ? outcomeRemedies[remedy as keyof typeof outcomeRemedies]
    : toRemedyFacts(remedy as (typeof remedyIds)[number]);
}

test('every cell leads to a written remedy, or says why it cannot be reached', () => {
  expect(places).toHaveLength(situations.length * remedyFamilies.length * 2);
  for (const { name, cell, situation, family, audience } of places) {
    if (!isImpossible(cell)) continue;
    expect(cell.impossible, name).toMatch(/^.{20,}\.$/);
    expect(() => findCell(situation, family, audience)).toThrow(
      /^Patchbay: there is no remedy for .*toSituation/,
    );
  }
  // A reference in a circle would never have come back from `findCell`.
  expect(found.map(({ cell }) => typeof cell.remedy)).toEqual(reachable.map(() => 'string'));
});

test('what a row says at once is what the matrix says', () => {
  for (const { situation, family, audience, cell, at } of found) {
    if (situation.startsWith('sign-in/')) continue;
    expect(pickRemedy(situation as AccountSituation, family, audience), at).toBe(cell.remedy);
  }
});

test('a reference stays with its reader', () => {
  for (const { audience, name, at } of found) {
    const reader = name.split(' ')[2];
    // An operator may read what an owner reads, never the other way round.
    if (audience === 'owner') expect(reader, at).toBe('owner');
  }
});

test('actions are offered only to those who may press them, and none twice', () => {
  for (const { audience, cell, at } of found) {
    const { action } = factsOf(cell.remedy);
    const offered = [...(action ? [action] : []), ...cell.secondary];
    expect(new Set(offered).size, at).toBe(offered.length);
    for (const one of offered) expect(actionRules[one].audiences, `${at}: ${one}`).toContain(audience);
  }
});

test('a login is offered nowhere where a login cannot help', () => {
  const helps = /^(disconnected\/|partial\/|removed|permission-drift|sign-in\/)/;
  for (const { situation, cell, at } of found) {
    const { action } = factsOf(cell.remedy);
    const logins = [action, ...cell.secondary].filter((one) => one && actionRules[one].signIn !== null);
    if (!helps.test(situation)) expect(logins, at).toEqual([]);
  }
});

test('nobody signs in to an account that is in use by somebody else, or that Unipile declines', () => {
  for (const { situation, cell, at } of found) {
    if (!/already_in_use|restricted|already_connected/.test(situation)) continue;
    const { action } = factsOf(cell.remedy);
    const logins = [action, ...cell.secondary].filter((one) => one && actionRules[one].signIn !== null);
    expect(logins, at).toEqual([]);
  }
});

test('nothing that ends a connection is offered as its repair', () => {
  expect(
    Object.keys(actionRules).filter((action) => /disconnect|remove|delete|unlink|revoke/.test(action)),
  ).toEqual([]);
});

test('steps never repeat themselves', () => {
  for (const { cell, at } of found) expect(new Set(cell.steps).size, at).toBe(cell.steps.length);
});

test('where the owner signs in to part of an account, the operator is told so too', () => {
  for (const { situation, audience, cell, at } of found) {
    if (situation.startsWith('partial/')) expect(cell.remedy, at).toMatch(/-part$/);
    if (situation.startsWith('partial/') && audience === 'operator') {
      expect(factsOf(cell.remedy).actor, at).toBe('owner');
    }
  }
});

test('every remedy stands in the matrix', () => {
  const used = new Set(found.map(({ cell }) => cell.remedy));
  expect([...remedyIds, ...Object.keys(outcomeRemedies)].filter((id) => !used.has(id as never))).toEqual([]);
});

test('possible reasons are given where the cause is not known, and only there', () => {
  const open = /\/(credentials|unspecified|permissions)$|^(connecting|repeated-drops|permission-drift)$/;
  for (const { situation, family, audience, at } of found) {
    expect(likelyReasons(situation, family, { audience }).length > 0, at).toBe(open.test(situation));
  }
});

test('how many cells share each written remedy', () => {
  const shared = new Map<string, number>();
  for (const { name } of found) shared.set(name, (shared.get(name) ?? 0) + 1);
  const lines = Array.from(shared, ([name, count]) => ({ count, remedy: remedyOf(name), name }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ count, remedy, name }) => `${String(count).padStart(3)}  ${remedy.padEnd(20)}  ${name}`);
  console.info(
    [
      `${places.length} cells: ${shared.size} written, ${found.length - shared.size} by reference, ${places.length - found.length} impossible`,
      ...lines,
    ].join('\n'),
  );
  expect([...shared.values()].reduce((sum, count) => sum + count, 0)).toBe(reachable.length);
});

function remedyOf(name: string): string {
  return found.find((cell) => cell.name === name)?.cell.remedy ?? '';
}
