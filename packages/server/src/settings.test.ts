import { DEFAULT_BASE_PATH, systemClock } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createPatchbay } from './create-patchbay.ts';
import { consoleLog } from './log.ts';
import type { PatchbayOptions } from './patchbay-options.ts';
import { toSettings } from './settings.ts';
import { createMemoryStore } from './store/memory-store.ts';

const valid: PatchbayOptions = {
  store: createMemoryStore(),
  unipile: { apiKey: 'the-api-key' },
  webhookSecrets: ['whsec'],
  secret: '0123456789abcdef0123456789abcdef',
  publicUrl: 'https://app.test',
  authenticate: () => null,
};

const settings = (changes: Record<string, unknown>) =>
  toSettings({ ...valid, ...changes } as PatchbayOptions);

test('completes what was left out', () => {
  expect(toSettings(valid)).toMatchObject({
    unipile: { generation: 'v2', baseUrl: 'https://api.unipile.com', keyHeader: 'x-api-key' },
    basePath: DEFAULT_BASE_PATH,
    publicOrigin: 'https://app.test',
    maxWebhookBytes: 262_144,
    jobs: {
      reconcileEveryMs: 3_600_000,
      keepMs: 2_592_000_000,
      keepIncidentsMs: 34_560_000_000,
      keepRemovedMs: 7_776_000_000,
    },
    clock: systemClock,
    log: consoleLog,
  });
});

test('makes 16 random bytes, new ones each time', () => {
  const { random } = toSettings(valid);
  expect(random()).toHaveLength(16);
  expect(random()).not.toEqual(random());
});

test('calls the fetch of the moment', async () => {
  const before = globalThis.fetch;
  const { fetch } = toSettings(valid);
  globalThis.fetch = async () => new Response('patched');
  try {
    expect(await (await fetch('https://x.test')).text()).toBe('patched');
  } finally {
    globalThis.fetch = before;
  }
});

const misspelt: [Record<string, unknown>, RegExp][] = [
  [{ webhookSecret: ['whsec'] }, /no option webhookSecret; did you mean webhookSecrets\?/],
  [{ retunTo: {} }, /no option retunTo; did you mean returnTo\?/],
  [{ BASEPATH: '/x' }, /no option BASEPATH; did you mean basePath\?/],
  [{ debug: undefined }, /no option debug\. To mend it, write one of store, unipile, .*log, or leave it out/],
  [{ __proto__: null, toString: 1 }, /no option toString/],
  [{ jobs: { reconcileEvery: 1 } }, /no option jobs\.reconcileEvery; did you mean jobs\.reconcileEveryMs\?/],
  [
    { linkLimit: { burst: 1, perMinutes: 1 } },
    /no option linkLimit\.perMinutes; did you mean linkLimit\.perMinute\?/,
  ],
  [{ unipile: { apikey: 'k-e-y' } }, /no option unipile\.apikey; did you mean unipile\.apiKey\?/],
  [{ unipile: { apiKey: 'k', wizardHost: 'a.test' } }, /no option unipile\.wizardHost\. .* serviceKey/],
  [{ unipile: { generation: 'v1', serviceKey: 's' } }, /no option unipile\.serviceKey\. .* wizardHost/],
  [{ notifications: { sent: 1 } }, /no option notifications\.sent; did you mean notifications\.send\?/],
  [
    { notifications: { send: () => {}, owners: { coolDown: 1 } } },
    /no option notifications\.owners\.coolDown; did you mean notifications\.owners\.coolDownMs\?/,
  ],
  [
    { notifications: { send: () => {}, alarm: { erroredMS: 1, errored: 1 } } },
    /no option notifications\.alarm\.erroredMS; did you mean notifications\.alarm\.erroredMs\?/,
  ],
];

const mistakes: [string, Record<string, unknown>, RegExp][] = [
  ['links for nobody', { linkLimit: { burst: 0, perMinute: 5 } }, /linkLimit would let nobody/],
  ['links at no rate', { linkLimit: { burst: 5, perMinute: 0 } }, /linkLimit would let nobody/],
  ['too many reconciliations', { jobs: { reconcileEveryMs: 1000 } }, /reconcileEveryMs 1000 is neither 0/],
  ['a reconciliation at no time', { jobs: { reconcileEveryMs: Number.NaN } }, /reconcileEveryMs NaN/],
  [
    'a reconciliation some day',
    { jobs: { reconcileEveryMs: Infinity } },
    /reconcileEveryMs Infinity .* 0 for never/,
  ],
  [
    'a time that no store can keep',
    { jobs: { reconcileEveryMs: 1e6 / 3 + 1e5 } },
    /is no whole number of milliseconds/,
  ],
  ['too short a history', { jobs: { keepIncidentsMs: 1 } }, /jobs\.keepIncidentsMs 1 is less than an hour/],
  [
    'an endless history',
    { jobs: { keepIncidentsMs: Infinity } },
    /jobs\.keepIncidentsMs Infinity is no whole/,
  ],
  ['too short a farewell', { jobs: { keepRemovedMs: 1 } }, /jobs\.keepRemovedMs 1 is less than an hour/],
  ['too short a memory', { jobs: { keepMs: 1 } }, /jobs\.keepMs 1 is less than an hour/],
  ['an endless memory', { jobs: { keepMs: Infinity } }, /jobs\.keepMs Infinity is no whole number/],
  ['a generation that is none', { unipile: { generation: 'v3', apiKey: 'k' } }, /generation "v3" is none/],
  [
    'v1 without a DSN',
    { unipile: { generation: 'v1', apiKey: 'k' } },
    /baseUrl undefined .*UNIPILE_BASE_URL/,
  ],
  [
    'a wizard host with a path',
    { unipile: { generation: 'v1', apiKey: 'k', baseUrl: 'a.test', wizardHost: 'https://a.test/x' } },
    /wizardHost .* is no host/,
  ],
  [
    'a header that is none',
    { unipile: { apiKey: 'k', keyHeader: 'x y' } },
    /keyHeader "x y" is no header name/,
  ],
  ['no store', { store: undefined }, /store is missing.*createMemoryStore/],
  ['no authenticate', { authenticate: undefined }, /authenticate is missing.*ownerId/],
  [
    'credentials that are no function',
    { unipile: { credentials: { apiKey: 'k' } } },
    /unipile\.credentials is no function.*\(tenantId\) =>/,
  ],
  [
    'a key beside credentials per tenant',
    { unipile: { apiKey: 'k', credentials: () => null } },
    /both apiKey and credentials/,
  ],
  ['no Unipile', { unipile: undefined }, /unipile\.apiKey is missing.*UNIPILE_API_KEY/],
  ['an empty key', { unipile: { apiKey: '' } }, /unipile\.apiKey is missing/],
  ['a store that is not there yet', { store: Promise.resolve() }, /store is none.*await openPostgresStore/],
  ['a secret that is a number', { secret: 12_345_678_901_234 }, /secret is missing or shorter/],
  ['a webhook secret without its list', { webhookSecrets: 'whsec' }, /webhookSecrets is no list.*an array/],
  ['a place without its key', { returnTo: '/settings' }, /returnTo is no table.*default/],
  ['a base path that no address keeps', { basePath: '/api/../patchbay' }, /basePath .* is not a path/],
  ['a size in words', { maxWebhookBytes: '1mb' }, /maxWebhookBytes "1mb" is no size/],
  ['a size below nothing', { maxWebhookBytes: -1 }, /maxWebhookBytes -1 is no size/],
  ['no webhook secret', { webhookSecrets: [] }, /webhookSecrets holds no secret.*UNIPILE_WEBHOOK_SECRET/],
  ['an empty webhook secret', { webhookSecrets: [''] }, /webhookSecrets holds no secret/],
  ['webhook secrets left out', { webhookSecrets: undefined }, /webhookSecrets holds no secret/],
  ['no secret', { secret: undefined }, /secret is missing.*openssl rand -hex 32/],
  ['a short secret', { secret: '0123456789abcdef0123456789abcde' }, /shorter than 32 characters/],
  ['a public URL that is none', { publicUrl: 'app.test' }, /publicUrl "app\.test" is not an origin/],
  ['no public URL', { publicUrl: undefined }, /publicUrl undefined is not an origin/],
  ['a public URL of another kind', { publicUrl: 'ftp://app.test' }, /publicUrl .* is not an origin/],
  [
    'a public URL with a path',
    { publicUrl: 'https://app.test/x' },
    /without a path; the path goes into basePath/,
  ],
  ['a public URL with a query', { publicUrl: 'https://app.test/?x' }, /is not an origin/],
  ['a base path that is none', { basePath: 'api' }, /basePath "api" is not a path/],
  [
    'a base URL that is none',
    { unipile: { apiKey: 'k', baseUrl: 'unipile' } },
    /unipile\.baseUrl "unipile" is not a URL/,
  ],
  ...['sk\nsecond', 'sk\r\nx: y', 'sk\0', 'sk \u2026', ' \n'].flatMap(
    (key): [string, Record<string, unknown>, RegExp][] => [
      [`the key ${JSON.stringify(key)}`, { unipile: { apiKey: key } }, /unipile\.apiKey is blank, or holds/],
      [
        `the service key ${JSON.stringify(key)}`,
        { unipile: { apiKey: 'k', serviceKey: key } },
        /unipile\.serviceKey is blank, or holds/,
      ],
    ],
  ),
  ...[
    { baseUrl: 'https://me:pass@u.test' },
    { baseUrl: 'https://token@u.test/' },
    { generation: 'v1', baseUrl: 'me:pass@api1.unipile.com:13111' },
  ].map((unipile): [string, Record<string, unknown>, RegExp] => [
    `the base URL ${unipile.baseUrl}`,
    { unipile: { apiKey: 'k', ...unipile } },
    /unipile\.baseUrl names a user or a password/,
  ]),
  [
    'a returnTo that leads nowhere',
    { returnTo: { done: 'javascript:x' } },
    /returnTo\.done "javascript:x" leads nowhere/,
  ],
  [
    'a returnTo without its slash',
    { returnTo: { default: 'settings' } },
    /returnTo\.default "settings" leads nowhere\. To mend it, pass a path of the app such as \/settings/,
  ],
  [
    'a returnTo without its scheme',
    { returnTo: { done: 'app.test/done' } },
    /returnTo\.done "app\.test\/done" leads nowhere\. .*or a whole URL/,
  ],
];

/** What is of another kind than its option, or could be guessed. */
const otherKinds: [Record<string, unknown>, RegExp][] = [
  [{ webhookSecrets: ['   \t  '] }, /webhookSecrets\[0\] is a single character, or has blanks/],
  [{ webhookSecrets: ['whsec', 'x'] }, /webhookSecrets\[1\] is a single character/],
  [{ webhookSecrets: ['whsec\n'] }, /webhookSecrets\[0\] .* has blanks or line ends/],
  [{ webhookSecrets: ['whsec\r\nmore'] }, /webhookSecrets\[0\] .* has blanks or line ends/],
  [{ webhookSecrets: [12345] }, /webhookSecrets\[0\] is no object/],
  [{ webhookSecrets: [{ secret: 'whsec' }] }, /webhookSecrets\[0\] names no tenantId/],
  [
    { webhookSecrets: [{ tenantId: 'one', secret: undefined }] },
    /webhookSecrets\[0\] has no secret: it is missing/,
  ],
  [{ webhookSecrets: [{ tenantId: 'one', secret: ' ' }] }, /webhookSecrets\[0\] is a single/],
  [{ webhookSecrets: [{ tenantId: 'one', secrets: 'whsec' }] }, /no option webhookSecrets\[0\]\.secrets/],
  [{ secret: ' '.repeat(32) }, /secret is missing or shorter than 32/],
  [{ secret: `short${' '.repeat(32)}` }, /secret is missing or shorter than 32/],
  [{ jobs: { keepMs: '3600000' } }, /jobs\.keepMs "3600000" is no whole number/],
  [{ jobs: { keepMs: Number.POSITIVE_INFINITY } }, /jobs\.keepMs Infinity is no whole number/],
  [{ jobs: { keepIncidentsMs: '34560000000' } }, /jobs\.keepIncidentsMs "34560000000" is no whole number/],
  [{ jobs: { reconcileEveryMs: '3600000' } }, /jobs\.reconcileEveryMs "3600000" is no whole number/],
  [{ jobs: 5 }, /jobs is no object/],
  [{ jobs: { runner: {} } }, /jobs\.runner has no start\(\), stop\(\)/],
  [
    { notifications: { send: () => {}, everyMs: '60000' } },
    /notifications\.everyMs "60000" is no whole number/,
  ],
  [{ notifications: 'x' }, /notifications is no object/],
  [{ linkLimit: { burst: '10', perMinute: '10' } }, /linkLimit would let nobody .* pass numbers/],
  [{ linkLimit: 10 }, /linkLimit is no object/],
  [{ unipile: 'the-key' }, /unipile is no object/],
  [{ bus: {} }, /bus has no publish\(\), subscribe\(\)/],
  [{ bus: null }, /bus has no publish\(\)/],
  [{ clock: {} }, /clock has no now\(\), sleep\(\)/],
  [{ clock: { now: () => 0 } }, /clock has no sleep\(\)/],
  [{ fetch: 'x' }, /fetch is no function/],
  [{ log: 'x' }, /log is no function/],
  [{ log: console }, /log is no function/],
  [{ onMetric: {} }, /onMetric is no function/],
  [{ random: 5 }, /random is no function/],
  [{ appName: 5 }, /appName is no text/],
  [{ basePath: 5 }, /basePath is no text/],
  [{ store: { recordDelivery: async () => 1 } }, /store has no pendingDeliveries\(\), .*close\(\)/],
];

test('a server without options is told what to pass, not what the engine stumbled over', () => {
  for (const nothing of [undefined, null, 'x', 5]) {
    expect(() => createPatchbay(nothing as unknown as PatchbayOptions)).toThrow(
      /^Patchbay: createPatchbay: it was given no options\. To mend it, pass \{ store, … \}\.$/,
    );
  }
});

test('too few random bytes are noticed at the start', () => {
  for (const random of [() => new Uint8Array(1), () => undefined]) {
    expect(() => createPatchbay({ ...valid, random: random as () => Uint8Array })).toThrow(
      /^Patchbay: createPatchbay: random gives fewer than 16 bytes.* To mend it, /,
    );
  }
});

test('takes secrets of tenants beside those of the app', () => {
  const webhookSecrets = ['whsec', undefined, { tenantId: 'one', secret: 'whsec' }];
  expect(settings({ webhookSecrets }).webhookSecrets).toEqual(['whsec', webhookSecrets[2]]);
});

for (const [what, changes, message] of [
  ...mistakes,
  ...otherKinds.map(
    ([options, message], at) => [`what is no such option (${at})`, options, message] as const,
  ),
  ...misspelt.map(
    ([options, message]) => [`the option ${JSON.stringify(options)}`, options, message] as const,
  ),
]) {
  test(`${what} is refused with what to do`, () => {
    expect(() => settings(changes)).toThrow(message);
    expect(() => settings(changes)).toThrow(/^Patchbay: createPatchbay: .* To mend it, /);
  });
}

test('a message never shows a secret', () => {
  expect(() => settings({ secret: 'too-short' })).not.toThrow(/too-short/);
  expect(() => settings({ unipile: { apikey: 'the-key' } })).not.toThrow(/the-key/);
  expect(() => settings({ webhookSecrets: ['the-key\n'] })).not.toThrow(/the-key/);
  expect(() => settings({ webhookSecrets: [{ tenantId: 'one', secret: 'the-key\n' }] })).not.toThrow(
    /the-key/,
  );
  expect(() => settings({ unipile: { apiKey: 'the-key\n2' } })).not.toThrow(/the-key/);
  expect(() => settings({ unipile: { apiKey: 'k', baseUrl: 'https://u:the-key@u.test' } })).not.toThrow(
    /the-key/,
  );
});

test('takes slashes at the ends, the root as base path, and a port', () => {
  expect(settings({ publicUrl: 'http://127.0.0.1:3000/', basePath: '/' })).toMatchObject({
    publicOrigin: 'http://127.0.0.1:3000',
    basePath: '',
  });
  expect(settings({ basePath: '/x/y/' }).basePath).toBe('/x/y');
  expect(settings({ unipile: { apiKey: 'k', baseUrl: 'https://u.test/' } }).unipile.baseUrl).toBe(
    'https://u.test',
  );
});

const v1 = { generation: 'v1', apiKey: 'k', baseUrl: 'api1.unipile.com:13111/api/v1/' };

test('takes the DSN of v1 as people write it down, and the usual names', () => {
  expect(settings({ unipile: v1 }).unipile).toEqual({
    generation: 'v1',
    credentials: { apiKey: 'k' },
    baseUrl: 'https://api1.unipile.com:13111',
    keyHeader: 'x-api-key',
    wizardHost: null,
    webhookHeader: 'unipile-auth',
  });
});

test('takes what a white label of v1 names differently', () => {
  const names = { keyHeader: 'X-Label-Key', wizardHost: 'auth.label.test', webhookHeader: 'X-Label-Hook' };
  expect(settings({ unipile: { ...v1, ...names } }).unipile).toMatchObject({
    keyHeader: 'x-label-key',
    wizardHost: 'auth.label.test',
    webhookHeader: 'x-label-hook',
  });
});

test('knows where people go on to, by key only', () => {
  const { returnUrl } = settings({ returnTo: { settings: '/settings?tab=1', docs: 'https://docs.test/x' } });
  expect(returnUrl('settings')?.href).toBe('https://app.test/settings?tab=1');
  expect(returnUrl('docs')?.href).toBe('https://docs.test/x');
  expect(returnUrl(null)?.href).toBe('https://app.test/');
  for (const key of ['other', '__proto__', 'https://evil.test']) expect(returnUrl(key)).toBeNull();
});

test('the default place can be set', () => {
  expect(settings({ returnTo: { default: '/home' } }).returnUrl(null)?.href).toBe('https://app.test/home');
});

test('takes variables as they come, and says in words which of them is not set', () => {
  // The same types as process.env: what the README shows has to compile under strict settings.
  const start = (env: Readonly<Record<string, string | undefined>>) =>
    toSettings({
      store: createMemoryStore(),
      unipile: { apiKey: env.UNIPILE_API_KEY, baseUrl: env.UNIPILE_BASE_URL },
      webhookSecrets: [env.UNIPILE_WEBHOOK_SECRET],
      secret: env.PATCHBAY_SECRET,
      publicUrl: 'https://app.example.com',
      authenticate: () => null,
    });
  const env: Record<string, string> = {};
  for (const [name, value] of [
    ['UNIPILE_API_KEY', 'the-api-key'],
    ['UNIPILE_WEBHOOK_SECRET', 'whsec'],
    ['PATCHBAY_SECRET', 'thirty-two characters, or some more'],
  ] as const) {
    expect(() => start(env)).toThrow(name);
    env[name] = value;
  }
  expect(start(env).webhookSecrets).toEqual(['whsec']);
});

test('takes credentials per tenant, where v1 may leave the DSN to them', () => {
  const credentials = (): null => null;
  expect(settings({ unipile: { credentials } }).unipile).toMatchObject({
    credentials,
    baseUrl: 'https://api.unipile.com',
  });
  expect(settings({ unipile: { generation: 'v1', credentials } }).unipile.baseUrl).toBeNull();
  expect(settings({ unipile: { ...v1, apiKey: undefined, credentials } }).unipile.baseUrl).toBe(
    'https://api1.unipile.com:13111',
  );
});

test('takes a key with the line end of the file that it was read from', () => {
  expect(settings({ unipile: { apiKey: 'k\n' } }).unipile.credentials).toEqual({ apiKey: 'k\n' });
});

test('takes a service key beside the key of all', () => {
  const unipile = { apiKey: 'k', serviceKey: 's' };
  expect(settings({ unipile }).unipile.credentials).toEqual({ apiKey: 'k', serviceKey: 's' });
});
