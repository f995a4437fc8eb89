import { makeAccount } from '@patchbay/core/testing';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AccountList, ConnectButton, PatchbayProvider, ReconnectButton, StatusBadge } from '../index.ts';
import { RemediationPanelPart } from '../remediation/RemediationPanelPart.tsx';

const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
const provided = (child: ReactElement): string =>
  renderToString(createElement(PatchbayProvider, null, child));

test('a page is drawn on the server, without a window and without a read', () => {
  expect(typeof globalThis.window).toBe('undefined');
  expect(provided(createElement(AccountList))).toContain('Loading accounts…');
  expect(provided(createElement(ConnectButton))).toContain('Connect an account');
  expect(provided(createElement(ReconnectButton, { account: broken }))).toContain('Reconnect Ada Lovelace');
});

test('the server names no times: it does not know the reader', () => {
  const html = provided(createElement(RemediationPanelPart, { account: broken }));
  expect(html).toContain('LinkedIn ended the connection. ');
  expect(html).not.toMatch(/since|\d\d:\d\d/);
});

test('accounts that came with the page are drawn by the server', () => {
  const initialData = { accounts: [broken], position: 'e.1' };
  const html = renderToString(createElement(PatchbayProvider, { initialData }, createElement(AccountList)));
  expect(html).toContain('Ada Lovelace');
  expect(html).toContain('Authentication required');
  expect(html).not.toContain('Loading');
  expect(html).not.toMatch(/\d\d:\d\d/);
});

test('a badge needs no provider', () => {
  expect(renderToString(createElement(StatusBadge, { account: broken }))).toContain(
    'Authentication required',
  );
});

test('everything else says what is missing', () => {
  expect(() => renderToString(createElement(AccountList))).toThrow(/needs a <PatchbayProvider>/);
});
