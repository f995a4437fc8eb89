import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { IdentityMismatch } from './IdentityMismatch.tsx';
import { IdentityMismatchDataAttributes } from './identity-mismatch-data-attributes.ts';

const ada = { name: 'Ada', handle: 'ada@example.com' };
const grace = { name: 'Grace', handle: 'grace@example.com' };
const nothing = (): void => {};
const props = { provider: 'google', before: ada, now: grace, onKeep: nothing };

describeRoot('IdentityMismatch', IdentityMismatch, props, IdentityMismatchDataAttributes);

test('both people are shown, and each choice is a button of its own', async () => {
  const chosen = vi.fn();
  const { screen } = await draw(
    <IdentityMismatch
      {...props}
      onKeep={() => chosen('keep')}
      onSwitch={() => chosen('switch')}
      onAdd={() => chosen('add')}
    />,
  );
  await expect.element(screen.getByText('grace@example.com')).toBeVisible();
  screen.getByRole('button', { name: 'Keep Ada' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(chosen.mock.calls).toEqual([['keep'], ['switch'], ['add']]);
});

test('what the app cannot do is not offered', async () => {
  const { screen } = await draw(<IdentityMismatch {...props} />);
  await expect.element(screen.getByRole('button', { name: 'Keep Ada' })).toBeVisible();
  expect(screen.getByRole('button').elements().length).toBe(1);
});

test('where the provider does not say who it was, nobody is named and the way on is told', async () => {
  const { screen } = await draw(
    <IdentityMismatch {...props} now={null} onSwitch={nothing} onAdd={nothing} />,
  );
  await expect.element(screen.getByText(/does not say who it was/)).toBeVisible();
  expect(screen.getByRole('button').elements().length).toBe(1);
  expect(screen.getByRole('listitem').elements().length).toBeGreaterThan(0);
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<IdentityMismatch {...props} />, { provider: { colorScheme: 'light' } });
  await expect.element(screen.getByRole('button')).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(IdentityMismatchDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
