// Runs in an empty folder that has the packed tarballs installed: what a server without a bundler draws.
import assert from 'node:assert/strict';
import { createPatchbayClient, statusLabels } from '@patchbay/core';
import { AccountList, ConnectButton, PatchbayProvider, StatusBadge } from '@patchbay/ui';
import { createElement, version } from 'react';
import { renderToString } from 'react-dom/server';

const draw = (child) => renderToString(createElement(PatchbayProvider, null, child));

assert.match(draw(createElement(AccountList)), /Loading accounts…/);
assert.match(draw(createElement(ConnectButton)), /Connect an account/);
assert.match(
  renderToString(createElement(StatusBadge, { account: { status: { kind: 'disconnected' } } })),
  /Authentication required/,
);
assert.equal(typeof createPatchbayClient, 'function');
assert.equal(typeof statusLabels, 'object');
console.log(`drawn on a server by React ${version}`);
