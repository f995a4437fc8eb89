import { expect, it } from 'vitest';
import type { StoredEndpoint } from '../world/world.ts';
import { wantsEvent } from './wants-event.ts';

const endpoint: StoredEndpoint = {
  object: 'WebhookEndpoint',
  id: 'we_1',
  application_id: 'app_1',
  enabled: true,
  description: null,
  url: 'https://app.test/webhook',
  trigger_events: ['account.add'],
  secret: 's',
  account_ids: [],
};
const event = (type: string, account_id = 'acc_1') => ({
  id: 'evt_1',
  created_at: '',
  account_id,
  type,
  payload: {},
});

it.each([
  ['a type it asked for', endpoint, event('account.add'), true],
  ['a type it did not ask for', endpoint, event('account.remove'), false],
  ['a type that does not exist yet', endpoint, event('account.something.new'), true],
  ['anything while it is off', { ...endpoint, enabled: false }, event('account.add'), false],
  ['one of its accounts', { ...endpoint, account_ids: ['acc_1'] }, event('account.add'), true],
  ['somebody else’s account', { ...endpoint, account_ids: ['acc_2'] }, event('account.add'), false],
])('decides about %s', (_, given, sent, expected) => {
  expect(wantsEvent(given, sent)).toBe(expected);
});
