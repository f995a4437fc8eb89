import { toStatusTone } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { StatusBadgeDataAttributes } from './status-badge-data-attributes.ts';
import { statusMarkShapes } from './status-mark-shapes.ts';

describeRoot('StatusBadge', StatusBadge, { mark: 'running' });

test('each state of an account has its word, its sign and its tone', async () => {
  for (const [state, account] of Object.entries(sampleAccounts)) {
    const screen = await render(<StatusBadge account={account} data-testid="badge" />);
    const badge = screen.getByTestId('badge').element();
    expect(badge.getAttribute('data-mark')).toBe(state);
    expect(badge.getAttribute('data-tone')).toBe(toStatusTone(state as keyof typeof sampleAccounts));
    expect(badge.textContent).not.toBe('');
    expect(badge.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    await screen.unmount();
  }
});

test("the provider's words are shown, and English without one", async () => {
  const alone = await render(<StatusBadge account={makeAccount()} data-testid="alone" />);
  await expect.element(alone.getByTestId('alone')).toHaveTextContent('Operational');
  const { screen } = await draw(<StatusBadge mark="running" data-testid="worded" />, {
    provider: { messages: { status: { running: 'Connected' } } },
  });
  await expect.element(screen.getByTestId('worded')).toHaveTextContent('Connected');
});

test('when the status changes, the old sign fades while the new one comes', async () => {
  const screen = await render(<StatusBadge mark="disconnected" data-testid="badge" />);
  const signs = (): (string | null)[] =>
    [...screen.getByTestId('badge').element().querySelectorAll('svg')].map(
      (sign) => `${sign.getAttribute('data-mark')} ${sign.getAttribute('data-motion')}`,
    );
  expect(signs()).toEqual(['disconnected null']);
  await screen.rerender(<StatusBadge mark="checking" data-testid="badge" />);
  expect(signs()).toEqual(['disconnected leaving', 'checking arriving']);
  await screen.rerender(<StatusBadge mark="running" data-testid="badge" />);
  expect(signs()).toEqual(['checking leaving', 'running arriving']);
});

test('every state has a shape of its own on the page', async () => {
  for (const mark of Object.keys(statusMarkShapes) as (keyof typeof statusMarkShapes)[]) {
    const screen = await render(<StatusBadge mark={mark} data-testid="badge" />);
    expect(screen.getByTestId('badge').element().querySelectorAll('path').length).toBeGreaterThan(0);
    await screen.unmount();
  }
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<StatusBadge mark="running" />, { provider: { colorScheme: 'dark' } });
  await screen.rerender(<StatusBadge mark="paused" />);
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(StatusBadgeDataAttributes)));
});
