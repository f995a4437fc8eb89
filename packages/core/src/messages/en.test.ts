import { expect, test } from 'vitest';
import { en } from './en.ts';

test('the summary leaves out what is zero and counts one as one', () => {
  expect(en.list.summary({ connected: 38, needYou: 1, interrupted: 1, other: 0 })).toEqual([
    '38 connected',
    '1 needs you',
    '1 interrupted',
  ]);
  expect(en.list.summary({ connected: 0, needYou: 2, interrupted: 0, other: 3 })).toEqual([
    '2 need you',
    '3 other',
  ]);
});

test('each action that concerns an account carries its name, and begins with the words that are on the button', () => {
  const { openAgain, openAgainFor, showDetails, hideDetails } = en.actions;
  for (const label of [openAgainFor, showDetails, hideDetails]) {
    expect(label('Ada Lovelace')).toContain('Ada Lovelace');
  }
  expect(openAgainFor('Ada Lovelace')).toMatch(new RegExp(`^${openAgain}`));
  for (const { action } of Object.values(en.remedies)) {
    if (!('label' in action)) continue;
    expect(action.labelFor('Ada Lovelace')).toMatch(new RegExp(`^${action.label}.*Ada Lovelace`));
  }
});
