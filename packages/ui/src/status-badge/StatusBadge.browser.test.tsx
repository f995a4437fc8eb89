import { toStatusTone } from '@patchbay/core';
import { makeAccount, makeFreshness } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { StatusBadgeDataAttributes } from './status-badge-data-attributes.ts';
import { statusMarkShapes } from './status-mark-shapes.ts';

describeRoot('StatusBadge', StatusBadge, { mark: 'running' }, StatusBadgeDataAttributes);

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

test('freshness says how far the status can be trusted, with its age', async () => {
  const now = Date.UTC(2026, 10, 20, 14, 4);
  const fresh = (freshness: Parameters<typeof makeFreshness>[0]) =>
    makeAccount({ freshness: makeFreshness(freshness) });
  const cases = [
    [fresh({ confirmedAt: now - 120_000, heardAt: now - 120_000 }), 'confirmed', 'Confirmed 2 min. ago'],
    [fresh({ confirmedAt: null, heardAt: now - 3_600_000 }), 'last-known', 'Last known 1 hr. ago'],
    [fresh({ confirmedAt: null, heardAt: null }), 'unknown', 'Not confirmed yet'],
  ] as const;
  for (const [account, kind, text] of cases) {
    const { screen } = await draw(<StatusBadge account={account} freshness data-testid="badge" />);
    const badge = screen.getByTestId('badge').element();
    await expect
      .poll(() => badge.querySelector('[data-freshness]')?.getAttribute('data-freshness'))
      .toBe(kind);
    expect(badge.textContent).toContain(text);
    await screen.unmount();
  }
});

test('without a provider there is no clock to tell an age by', async () => {
  const screen = await render(<StatusBadge account={makeAccount()} freshness data-testid="badge" />);
  await expect.element(screen.getByTestId('badge')).toHaveTextContent('Operational');
});

test('a sign alone keeps its word for those who hear it, and as a tooltip', async () => {
  const screen = await render(<StatusBadge mark="paused" appearance="sign" data-testid="badge" />);
  const badge = screen.getByTestId('badge').element() as HTMLElement;
  expect(badge.textContent).toBe('Paused');
  expect(badge.title).toBe('Paused');
  expect(badge.getBoundingClientRect().width).toBeLessThan(24);
});

test('the list of data attributes says what is there', async () => {
  const badge = (mark: 'running' | 'paused') => (
    <>
      <StatusBadge mark={mark} size="small" appearance="tinted" />
      <StatusBadge account={makeAccount()} freshness />
    </>
  );
  const { screen } = await draw(badge('running'), { provider: { colorScheme: 'dark' } });
  await screen.rerender(badge('paused'));
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(StatusBadgeDataAttributes)));
});
