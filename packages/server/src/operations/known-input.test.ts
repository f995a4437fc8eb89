import { expect, test } from 'vitest';
import type { Patchbay } from '../create-patchbay.ts';
import { startServer } from '../test-kit/start-server.ts';

const own = { accountId: 'acc_1', ownerId: 'ada' };

for (const [method, input, why] of [
  ['assign', { ...own, tenant: 'acme' }, 'there is no field tenant; did you mean tenantId?'],
  ['removeAccount', { ...own, tenant_id: 'acme' }, 'there is no field tenant_id; did you mean tenantId?'],
  ['setProxy', { ...own, proxi: {} }, 'there is no field proxi; did you mean proxy?'],
  ['setProxy', own, 'proxy is missing.'],
  [
    'setProxy',
    { ...own, proxy: { contry: 'FR' } },
    'there is no field proxy.contry; did you mean proxy.country?',
  ],
  ['restart', { ...own, force: true }, 'there is no field force. To mend it, write one of accountId, '],
  ['resync', undefined, 'it was given no fields. To mend it, pass { accountId, … }'],
  ['createRepairLink', { ...own, expiresIn: 1 }, 'there is no field expiresIn; did you mean expiresInMs?'],
  ['repairStats', { tenant: 'acme' }, 'there is no field tenant; did you mean tenantId?'],
  ['ensureWebhookEndpoint', { dryrun: true }, 'there is no field dryrun; did you mean dryRun?'],
] as const) {
  test(`${method}(${JSON.stringify(input)}) is refused before anything is done`, async () => {
    const { patchbay, unipile } = startServer();
    const call = patchbay[method] as (input: unknown) => ReturnType<Patchbay['assign']>;
    const error = await call(input).then(null, (thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(String(error)).toContain(`Patchbay: ${method}: ${why}`);
    expect(unipile.calls).toEqual([]);
  });
}
