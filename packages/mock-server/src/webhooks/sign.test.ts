import { createHmac } from 'node:crypto';
import { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { sign } from './sign.ts';

/** A delivery worked out apart from this code. */
const known = {
  secret: 'wes_4f2c9a1be7d34c0aa6b1c2d3e4f5a6b7',
  signature: 't=1795212341,v0=c592043832653a9341a7ed98ee6b6bda9eee492568fe6d047352e53796df4857',
  body: '{"id":"evt_01kxs000000000000000000001","created_at":"2026-11-20T22:05:41.237Z","account_id":"acc_01kxp1g00g1e0000000000000a","account_provider":"google","account_name":"ada@example.com","application_id":"app_01kr071epafvjsg64xdb2edgfz","application_production":true,"type":"account.status.disconnected","payload":{"timestamp":"2026-11-20T22:05:41.120Z"}}',
};

it('signs a known delivery as it is known to be signed, time in whole seconds', () => {
  expect(sign(known.secret, known.body, 1_795_212_341_999)).toBe(known.signature);
});

it('agrees with another implementation of HMAC, beyond ASCII too', () => {
  const header = sign('geheim é', '{"name":"Łukasz 🙂"}', 1_000);
  const mac = createHmac('sha256', 'geheim é').update('1.{"name":"Łukasz 🙂"}').digest('hex');
  expect(v2.parseSignatureHeader(header)).toEqual({ t: '1', v0: [mac] });
});
