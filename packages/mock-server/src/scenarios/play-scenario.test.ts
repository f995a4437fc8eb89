import { expect, it } from 'vitest';
import {
  createMockUnipile,
  createTestClock,
  type MockUnipileOptions,
  type PlayedScenario,
  playScenario,
  type Scenario,
  scenarioLength,
  scenarios,
} from '../index.ts';
import { makeMock } from '../testing/make-mock.ts';

async function play(name: string, options: MockUnipileOptions = {}) {
  const made = makeMock(options);
  const scenario = scenarios[name] as Scenario;
  const played = await playScenario(made.mock, scenario, { drive: made.clock });
  await made.clock.advance(3_600_000);
  await made.mock.settled();
  return { ...made, scenario, played };
}

function results({ steps }: PlayedScenario): string[] {
  return steps.map(({ result }) => result);
}

/** What each story ends with: the results of its steps, the statuses of all accounts that are not running, the events. */
const endings: Readonly<
  Record<
    string,
    { results: readonly string[]; broken?: Readonly<Record<string, string>>; types: readonly string[] }
  >
> = {
  'password-changed': {
    results: ['account linked', 'done', '401 provider/invalid_authorization', 'account linked', '200'],
    types: ['add', 'status.running', 'status.disconnected', 'reconnect', 'status.running'],
  },
  'session-expired-linkedin': {
    results: ['done', '401 provider/invalid_authorization', 'account linked'],
    types: ['status.disconnected', 'reconnect', 'status.running'],
  },
  'whatsapp-device-removed': {
    results: ['done', '401 provider/invalid_authorization'],
    broken: { whatsapp: 'disconnected' },
    types: ['status.disconnected'],
  },
  'permissions-revoked': {
    results: ['done', '401 provider/invalid_authorization', '401 provider/invalid_authorization'],
    broken: { google: 'disconnected' },
    types: ['status.disconnected'],
  },
  'provider-outage': {
    results: ['done', '503 provider/server_error', 'done'],
    types: [...Array(3).fill('status.errored'), ...Array(3).fill('status.running')],
  },
  'proxy-down-and-replaced': {
    results: ['done', '502 api/proxy_error', '200'],
    types: ['status.errored', 'status.running'],
  },
  'subscription-lapsed': {
    results: ['done', 'done', '403 api/inactive_subscription', 'done', 'done'],
    types: [...Array(6).fill('status.paused'), ...Array(6).fill('status.running')],
  },
  'account-locked': {
    results: ['done', '403 api/account_restricted', 'done'],
    types: ['locked', 'unlocked'],
  },
  flapping: {
    results: Array(8).fill('done'),
    types: Array(4).fill(['status.errored', 'status.running']).flat(),
  },
  'recruiter-only-drop': {
    results: ['done', '200', '401 provider/invalid_authorization', 'account linked'],
    types: ['status.disconnected', 'status.partial', 'reconnect', 'status.running'],
  },
  'first-sync-slow': {
    results: Array(5).fill('done'),
    types: ['initial_sync.running', 'initial_sync.failed', 'initial_sync.running', 'initial_sync.completed'],
  },
  'webhook-storm': {
    results: ['500 sent', 'done', '500 sent'],
    broken: { google: 'disconnected' },
    types: [
      ...Array(500).fill('initial_sync.running'),
      'status.disconnected',
      ...Array(500).fill('something.unheard_of'),
    ],
  },
  'webhook-lost-and-reconciled': {
    results: ['done', 'done', '200', 'account linked'],
    types: ['reconnect', 'status.running'],
  },
  'duplicate-account': { results: ['api/already_exists'], types: [] },
  'restricted-account': { results: ['api/account_restricted'], types: [] },
  'wrong-person-reconnects': {
    results: ['done', 'provider/account_mismatch', 'account linked'],
    types: ['status.disconnected', 'reconnect', 'status.running'],
  },
  'link-expired': { results: ['done', 'api/expired_link'], types: [] },
  'api-key-revoked': {
    results: ['done', '401 api/missing_authorization', 'done', 'done', '200'],
    broken: { google: 'disconnected' },
    types: ['status.disconnected'],
  },
  'forty-accounts-one-cause': {
    results: ['done', 'account linked'],
    broken: { google: 'disconnected' },
    types: [...Array(40).fill('status.disconnected'), 'reconnect', 'status.running'],
  },
};

it.each(Object.keys(scenarios))('%s plays to its end on a virtual clock', async (name) => {
  const { mock, receiver, scenario, played } = await play(name);
  const ending = endings[name];
  expect(played.finished).toBe(true);
  expect(results(played)).toEqual(ending?.results);
  expect(receiver.types().map((type) => type.replace('account.', ''))).toEqual(ending?.types);
  const broken = mock.world.accounts
    .list()
    .filter(({ status, is_locked }) => status !== 'running' || is_locked);
  expect(Object.fromEntries(broken.map(({ provider, status }) => [provider, status]))).toEqual(
    ending?.broken ?? {},
  );
  expect(mock.report().totals).toMatchObject({ waiting: 0, 'given-up': 0 });
  expect(scenario.name).toBe(name);
});

it('has an ending for every scenario, and steps in order of time', () => {
  expect(Object.keys(endings).sort()).toEqual(Object.keys(scenarios).sort());
  for (const scenario of Object.values(scenarios)) {
    const times = scenario.steps.map((_, i) =>
      scenarioLength({ ...scenario, steps: scenario.steps.slice(0, i + 1) }),
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  }
});

it('drops thirty-nine of forty accounts for good', async () => {
  const { mock } = await play('forty-accounts-one-cause');
  expect(mock.world.accounts.list()).toHaveLength(40);
  expect(mock.world.accounts.list().filter(({ status }) => status === 'disconnected')).toHaveLength(39);
});

it('plays as fast as somebody else moves the clock', async () => {
  const { mock, clock } = makeMock();
  const heard: string[] = [];
  const playing = playScenario(mock, scenarios['account-locked'] as Scenario, {
    onStep: ({ step, at }) => heard.push(`${step.do} ${at - start}`),
  });
  const start = clock.now();
  await clock.advance(60_000);
  expect(heard).toEqual(['lock 60000']);
  await clock.advance(scenarioLength(scenarios['account-locked'] as Scenario));
  expect((await playing).finished).toBe(true);
  expect(heard).toEqual(['lock 60000', 'call 120000', 'unlock 7200000']);
});

it('leaves out what comes too late', async () => {
  const { mock, clock } = makeMock();
  const played = await playScenario(mock, scenarios['account-locked'] as Scenario, {
    drive: clock,
    until: '+1min',
  });
  expect(played).toMatchObject({ finished: true, steps: { length: 1 } });
});

it.each(['reset', 'dispose', 'signal'] as const)('ends early by %s', async (how) => {
  const { mock, clock } = makeMock();
  const stop = new AbortController();
  const playing = playScenario(mock, scenarios.flapping as Scenario, { signal: stop.signal });
  await clock.advance(70_000);
  if (how === 'signal') stop.abort();
  else mock[how]();
  expect(await playing).toMatchObject({ finished: false, steps: { length: 1 } });
});

it('helps a wizard that thinks on a clock that only it moves', async () => {
  const { played, clock } = await play('session-expired-linkedin', { wizardDelayMs: 400 });
  expect(results(played).at(-1)).toBe('account linked');
  expect(clock.sleepers()).toBe(0);
});

it('says what a revoked key does to links', async () => {
  const { mock, clock } = makeMock();
  const scenario: Scenario = {
    name: 'own',
    title: 'Own',
    about: 'A story of one’s own.',
    steps: [
      { at: '+0s', do: 'fault', fault: { route: '/v2/accounts', status: 500 } },
      { at: '+1s', do: 'call', path: '/v2/accounts/' },
      { at: '+2s', do: 'calm' },
      { at: '+3s', do: 'call', path: '/v2/accounts/' },
      { at: '+3s', do: 'remove', account: 'telegram' },
      { at: '+4s', do: 'revoke-key' },
      { at: '+5s', do: 'sign-in', account: 'google' },
      { at: '+5s', do: 'link', provider: 'google', person: 9 },
      { at: '+5s', do: 'make-link', provider: 'google', livesFor: '+1min' },
      { at: '+6s', do: 'open-link' },
    ],
  };
  expect(results(await playScenario(mock, scenario, { drive: clock }))).toEqual([
    'done',
    '500 api/internal_error',
    'done',
    '200',
    'done',
    'done',
    ...Array(3).fill('401 api/missing_authorization'),
    'page 404',
  ]);
});

it.each<[Scenario['steps'][number], string]>([
  [{ at: '+1s', do: 'lock', account: 'imap' }, 'no account is meant by "imap"'],
  [{ at: '+1s', do: 'lock', account: 'google#2' }, 'no account is meant by "google#2"'],
  [{ at: 'soon' as '+1s', do: 'calm' }, '"soon" is no time of a scenario'],
  [
    { at: '+1s', do: 'link', provider: 'google', person: { ownerOf: 'google' } },
    'nobody the mock knows owns google',
  ],
])('fails with a reason: %j', async (step, why) => {
  const { mock, clock } = makeMock({
    accounts: [{ provider: 'google', user_id: 'somebody@elsewhere.example' }],
  });
  const scenario = { name: 'own', title: 'Own', about: '', steps: [step] };
  await expect(playScenario(mock, scenario, { drive: clock })).rejects.toThrow(why);
});

/** What v1 answers where it answers otherwise: its reads return what is stored, its redirects say no reason. */
const v1Results: Readonly<Record<string, readonly string[]>> = {
  'password-changed': ['account linked', 'done', '200', 'account linked', '200'],
  'session-expired-linkedin': ['done', '200', 'account linked'],
  'whatsapp-device-removed': ['done', '401 errors/disconnected_account'],
  'permissions-revoked': ['done', '200', '200'],
  'provider-outage': ['done', '200', 'done'],
  'proxy-down-and-replaced': ['done', '200', '200'],
  'subscription-lapsed': ['done', 'done', '200', 'done', 'done'],
  'account-locked': ['done', '200', 'done'],
  'recruiter-only-drop': ['done', '200', '200', 'account linked'],
  'duplicate-account': ['account linked'],
  'restricted-account': ['sign-in failed'],
  'wrong-person-reconnects': ['done', 'sign-in failed', 'account linked'],
  'link-expired': ['done', 'page 401'],
  'api-key-revoked': ['done', '401 errors/missing_credentials', 'done', 'done', '200'],
};

it.each(Object.values(scenarios))(
  '$name plays through v1’s wizard and routes where only v1 is served',
  async (scenario) => {
    const clock = createTestClock();
    const mock = createMockUnipile({ api: 'v1', clock });
    const played = await playScenario(mock, scenario, { drive: clock });
    expect(played.finished).toBe(true);
    expect(results(played)).toEqual(v1Results[scenario.name] ?? endings[scenario.name]?.results);
    mock.dispose();
  },
);
