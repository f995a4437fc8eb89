import { type Account, en } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { type Drawn, type DrawOptions, draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { sampleList } from '../test/sample-accounts.ts';
import { sayReturned } from '../test/say-returned.ts';
import { AccountList } from './AccountList.tsx';
import { AccountListDataAttributes } from './account-list-data-attributes.ts';

describeRoot('AccountList', AccountList, {}, AccountListDataAttributes);

const ada = makeAccount({ id: 'ada', name: 'Ada Lovelace' });
const grace = makeAccount({ id: 'grace', name: 'Grace Hopper', provider: 'google', handle: null });
const signedOut: Account = { ...ada, status: { kind: 'disconnected', cause: 'credentials' } };

async function drawList(accounts: readonly Account[], options: DrawOptions = {}): Promise<Drawn> {
  const drawn = await draw(<AccountList />, { client: createFakeClient(accounts), ...options });
  await expect
    .element(drawn.screen.getByRole('region'))
    .toHaveAttribute('data-state', expect.stringMatching(/ready|empty/));
  return drawn;
}

const rowTexts = ({ screen }: Drawn): string[] =>
  screen
    .getByRole('listitem')
    .elements()
    .map((row) => row.textContent);

test('each account is a row with its name, provider, handle and status', async () => {
  const drawn = await drawList([ada, grace]);
  const [first, second] = rowTexts(drawn);
  expect(first).toContain('Ada LovelaceLinkedIn · ada@example.comOperational');
  expect(second).toContain('Grace HopperGoogleOperational');
});

test('a healthy row has no action and no sentence; a broken one has exactly one of each', async () => {
  const { screen } = await drawList([signedOut, grace]);
  const broken = screen.getByRole('listitem').first();
  await expect.element(broken).toMatchTextContent('LinkedIn ended the connection');
  await expect.element(broken.getByRole('button', { name: 'Reconnect Ada Lovelace' })).toBeVisible();
  expect(broken.getByRole('button').elements()).toHaveLength(2); // and the one that unfolds
  const healthy = screen.getByRole('listitem').nth(1);
  expect(healthy.getByRole('button').elements()).toHaveLength(1);
});

test('a row that nobody here can mend says why there is nothing to press', async () => {
  const { screen } = await drawList([{ ...ada, status: { kind: 'errored', cause: 'provider' } }]);
  await expect.element(screen.getByRole('listitem')).toMatchTextContent('Nothing to do on your side');
  expect(screen.getByRole('button', { name: /Reconnect/ }).elements()).toEqual([]);
});

test('an account that the app ended stands last and calls nobody; one that only looks removed still calls', async () => {
  const ended: Account = { ...ada, status: { kind: 'removed', endedAt: 9 } };
  const looks: Account = { ...ada, id: 'looks', name: 'Annie Easley', status: { kind: 'removed' } };
  const drawn = await drawList([ended, looks, grace]);
  expect(rowTexts(drawn).map((text) => /Annie|Grace|Ada/.exec(text)?.[0])).toEqual(['Annie', 'Grace', 'Ada']);
  const variant = (name: string): string | null =>
    drawn.screen.getByRole('button', { name }).element().getAttribute('data-variant');
  expect(variant('Connect again: Annie Easley')).toBe('primary');
  expect(variant('Connect again: Ada Lovelace')).toBe('quiet');
});

test('a row unfolds in place and folds again, by mouse and by keyboard', async () => {
  const { screen } = await drawList([signedOut]);
  const toggle = screen.getByRole('button', { name: 'Show details of Ada Lovelace' });
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
  await screen.getByText('LinkedIn · ada@example.com').click({ force: true }); // anywhere on the row
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByText('Sign in to LinkedIn again')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('Sign in to LinkedIn again').elements()).toEqual([]);
});

test('pressing the action does not unfold the row', async () => {
  const { screen } = await drawList([signedOut]);
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect
    .element(screen.getByRole('button', { name: 'Show details of Ada Lovelace' }))
    .toHaveAttribute('aria-expanded', 'false');
});

test('accounts without a name are called by what tells them apart', async () => {
  const drawn = await drawList([
    { ...ada, name: '' },
    { ...grace, name: '' },
  ]);
  expect(rowTexts(drawn)[0]).toMatch(/^inada@example.com/);
  expect(rowTexts(drawn)[0]).not.toContain('·');
  expect(rowTexts(drawn)[1]).toContain('Google account');
});

test('the whole repair: press, sign in, come back, check, green', async () => {
  const { screen, client, windows } = await drawList([signedOut, grace]);
  const row = screen.getByRole('listitem').first();
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: 'ada' }]);
  await expect.element(row).toMatchTextContent(en.connect.waiting);
  await expect.element(row).toHaveAttribute('data-flow', 'waiting');
  expect(windows.opened[0]?.url).toBe('https://wizard.example/attempt_1');

  client.change({ ...signedOut, checking: true });
  sayReturned('attempt_1', 'connected', 'ada');
  await expect.element(row).toHaveAttribute('data-flow', 'checking');
  await expect.element(row).toMatchTextContent('Checking…');
  expect(row.getByRole('button', { name: /Reconnect|Open again/ }).elements()).toEqual([]);

  client.change(ada);
  await expect.element(row).toMatchTextContent('Operational');
  await expect.element(row).toHaveAttribute('data-flow', 'done');
});

test('who comes back to an account that is still broken finds its remedy again', async () => {
  const { screen, client } = await drawList([signedOut]);
  const row = screen.getByRole('listitem');
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.element(row).toHaveAttribute('data-flow', 'waiting');
  client.change({ ...signedOut, checking: true });
  sayReturned('attempt_1', 'connected', 'ada');
  await expect.element(row).toHaveAttribute('data-flow', 'checking');
  client.change({ ...signedOut, status: { kind: 'disconnected', cause: 'checkpoint' } });
  await expect.element(row).toHaveAttribute('data-flow', 'idle');
  await expect.element(row).toMatchTextContent('security check');
  await expect.element(screen.getByRole('button', { name: 'Reconnect Ada Lovelace' })).toBeVisible();
});

test('focus that loses its button waits on the row, and stays there when all is well', async () => {
  const { screen, client } = await drawList([signedOut]);
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.element(screen.getByRole('button', { name: /Open again/ })).toHaveFocus();
  client.change({ ...signedOut, checking: true });
  sayReturned('attempt_1', 'connected', 'ada');
  const name = screen.getByRole('button', { name: 'Show details of Ada Lovelace' });
  await expect.element(name).toHaveFocus();
  client.change(ada);
  await expect.element(screen.getByRole('listitem')).toMatchTextContent('Operational');
  await expect.element(name).toHaveFocus();
});

test('focus comes back to the action when the account is still broken, and after cancelling', async () => {
  const { screen, client } = await drawList([signedOut]);
  const action = screen.getByRole('button', { name: 'Reconnect Ada Lovelace' });
  await action.click();
  await expect.element(screen.getByRole('listitem')).toMatchTextContent(en.connect.waiting);
  client.change({ ...signedOut, checking: true });
  sayReturned('attempt_1', 'connected', 'ada');
  await expect.element(screen.getByRole('listitem')).toHaveAttribute('data-flow', 'checking');
  client.change({ ...signedOut, status: { kind: 'disconnected', cause: 'checkpoint' } });
  await expect.element(action).toHaveFocus();
  await action.click();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(action).toHaveFocus();
});

test('focus elsewhere on the page is left alone', async () => {
  const client = createFakeClient([signedOut]);
  const { screen } = await draw(
    <>
      <AccountList />
      <button type="button">of the host</button>
    </>,
    { client },
  );
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.element(screen.getByRole('listitem')).toMatchTextContent(en.connect.waiting);
  await screen.getByRole('button', { name: 'of the host' }).click();
  client.change(ada);
  await expect.element(screen.getByRole('listitem')).toMatchTextContent('Operational');
  await expect.element(screen.getByRole('button', { name: 'of the host' })).toHaveFocus();
});

test('a change of one account draws one row, whatever the length of the list', async () => {
  const showDetails = vi.fn((name: string) => `Show details of ${name}`);
  const accounts = Array.from({ length: 50 }, (_, index) =>
    makeAccount({ id: `acc_${index}`, name: `Person ${index}` }),
  );
  const { screen, client } = await drawList(accounts, {
    provider: { messages: { actions: { showDetails } } },
  });
  await expect.element(screen.getByText('Person 49')).toBeInTheDocument();
  await vi.waitFor(() => expect(client.streams).toHaveLength(1));
  showDetails.mockClear();
  client.change({ ...makeAccount({ id: 'acc_7', name: 'Person 7' }), status: { kind: 'paused' } });
  await expect.element(screen.getByRole('listitem').nth(7)).toMatchTextContent('Paused');
  expect(showDetails.mock.calls).toEqual([['Person 7']]);
});

test('the summary counts and follows', async () => {
  const { screen, client } = await drawList([signedOut, grace]);
  await expect.element(screen.getByText('1 connected · 1 needs you')).toBeVisible();
  client.change(ada);
  await expect.element(screen.getByText('2 connected')).toBeVisible();
});

test('an account that appears elsewhere appears here', async () => {
  const { screen, client } = await drawList([ada]);
  client.change(grace);
  await expect.element(screen.getByText('Grace Hopper')).toBeVisible();
  await expect.element(screen.getByText('2 connected')).toBeVisible();
});

test('changes are said by one live region, gathered, and a first drawing is no change', async () => {
  const { screen, client, clock } = await drawList([signedOut, grace]);
  expect(screen.getByRole('status').elements()).toHaveLength(1);
  await clock.advance(1_000);
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
  client.change(ada);
  client.change({ ...grace, status: { kind: 'paused' } });
  await expect.element(screen.getByText('Paused')).toBeVisible();
  await clock.advance(400);
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Ada Lovelace, LinkedIn: Operational Grace Hopper, Google: Paused');
});

test('the words of a journey are said too', async () => {
  const { screen, clock } = await drawList([signedOut]);
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.element(screen.getByRole('listitem')).toMatchTextContent(en.connect.waiting);
  await clock.advance(1_000);
  await expect.element(screen.getByRole('status')).toMatchTextContent(en.connect.waiting);
});

test('an empty list says so and offers to connect', async () => {
  const { screen, client } = await drawList([]);
  await expect.element(screen.getByText(en.list.empty)).toBeVisible();
  await screen.getByRole('button', { name: 'Connect an account' }).click();
  await expect.poll(() => client.links).toEqual([{ purpose: 'connect', providers: '*' }]);
});

test('while it loads the list is busy and says so to those who do not see the rows', async () => {
  const client = createFakeClient();
  client.listAccounts = () => new Promise(() => {});
  const { screen } = await draw(<AccountList />, { client });
  await expect.element(screen.getByRole('region')).toHaveAttribute('aria-busy', 'true');
  await expect.element(screen.getByText('Loading accounts…')).toBeInTheDocument();
});

test('a list that cannot be read says so, and reads again when asked', async () => {
  const client = createFakeClient([ada]);
  client.failure = 'forbidden';
  const { screen } = await draw(<AccountList />, { client });
  await expect.element(screen.getByText(en.list.failed)).toBeVisible();
  client.failure = null;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
});

test('a person whose session has ended sees no account, also when it ends later', async () => {
  const { screen, client } = await drawList([ada]);
  client.failure = 'unauthenticated';
  client.reset();
  await expect.element(screen.getByText(en.list.unauthenticated)).toBeVisible();
  expect(screen.getByText('Ada Lovelace').elements()).toEqual([]);
});

for (const failure of ['forbidden', 'version_mismatch'] as const) {
  test(`a later read that fails otherwise (${failure}) leaves the list as it was`, async () => {
    const { screen, client } = await drawList([ada]);
    client.failure = failure;
    const reads = client.reads.length;
    client.reset();
    await vi.waitFor(() => expect(client.reads.length).toBeGreaterThan(reads));
    await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  });
}

test('a stream that breaks is told, and gone when it is back', async () => {
  const { screen, client, clock } = await drawList([ada]);
  await vi.waitFor(() => expect(client.streams).toEqual([{ after: 'fake.0' }]));
  client.dropStream();
  await expect.element(screen.getByText(en.list.livePaused)).toBeInTheDocument();
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-live', 'paused');
  client.restoreStream();
  await clock.advance(2_000);
  await expect.element(screen.getByRole('region')).not.toHaveAttribute('data-live');
});

test('an account that cannot be drawn takes only its own row, and may be tried again', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  let broken = true;
  const showDetails = (name: string): string => {
    if (broken && name === 'Ada Lovelace') throw new Error('cannot be drawn');
    return name;
  };
  const { screen } = await drawList([ada, grace], { provider: { messages: { actions: { showDetails } } } });
  await expect.element(screen.getByText(en.list.rowFailed)).toBeVisible();
  await expect.element(screen.getByText('Grace Hopper')).toBeVisible();
  broken = false;
  await screen.getByRole('button', { name: 'Try again Ada Lovelace' }).click();
  await expect.element(screen.getByRole('button', { name: 'Ada Lovelace', exact: true })).toBeVisible();
  silence.mockRestore();
});

test('a row that could not be drawn is tried again when its account changes', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const unreadable = { ...ada, provider: undefined as unknown as string };
  const { screen, client } = await drawList([unreadable, grace]);
  await expect.element(screen.getByText(en.list.rowFailed)).toBeVisible();
  await expect.poll(client.openStreams).toBe(1);
  client.change(ada);
  await expect.poll(() => screen.getByText(en.list.rowFailed).elements()).toEqual([]);
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  silence.mockRestore();
});

test('times stand where they help: on a row that is not well', async () => {
  const { screen } = await drawList([signedOut, grace]);
  const [broken, healthy] = screen.getByRole('listitem').elements();
  expect(broken?.querySelector('time')?.dateTime).toBe(new Date(ada.statusSince).toISOString());
  expect(broken?.querySelector('time')?.textContent).toMatch(/^since .+ · 2 min/);
  expect(healthy?.querySelector('time')).toBe(null);
});

test('every row fits where it is put, from 280 to 1200 px', async () => {
  const { screen } = await drawList(sampleList);
  const region = screen.getByRole('region').element() as HTMLElement;
  for (const width of [280, 320, 480, 640, 1200]) {
    region.style.width = `${width}px`;
    for (const row of region.querySelectorAll('li')) {
      expect(row.scrollWidth, `row at ${width}px`).toBeLessThanOrEqual(row.clientWidth);
      const name = row.querySelector('.pb-row__who')?.getBoundingClientRect();
      expect(name?.width, `room for the name at ${width}px`).toBeGreaterThan(140);
    }
  }
});

test('a row is 64 px high, and 48 in a compact list', async () => {
  const { screen } = await drawList([ada, grace]);
  const region = screen.getByRole('region').element() as HTMLElement;
  region.style.width = '800px';
  const row = region.querySelector('li') as HTMLElement;
  expect(Math.round(row.getBoundingClientRect().height)).toBe(64);
  region.style.setProperty('--pb-density', '0.75');
  expect(Math.round(row.getBoundingClientRect().height)).toBe(48);
});

test('the list of data attributes says what is there', async () => {
  const drawn = await drawList([signedOut], { provider: { colorScheme: 'light' } });
  const { screen, client, clock } = drawn;
  const row = screen.getByRole('listitem').first();
  const found = new Set<string>();
  const collect = (): void => {
    for (const name of dataAttributesIn(screen.container)) found.add(name);
  };
  collect();
  await screen.getByRole('button', { name: 'Show details of Ada Lovelace' }).click();
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.element(row).toMatchTextContent(en.connect.waiting);
  collect();
  client.change(ada);
  await expect.element(row).toMatchTextContent('Operational');
  collect();
  client.dropStream();
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-live');
  collect();
  await clock.advance(0);
  await drawn.screen.unmount();
  const long = await drawList(Array.from({ length: 100 }, (_, place) => ({ ...ada, id: `acc_${place}` })));
  await vi.waitFor(() => expect(long.screen.container.querySelector('[data-index]')).not.toBe(null));
  for (const name of dataAttributesIn(long.screen.container)) found.add(name);
  expect(found).toEqual(new Set(Object.values(AccountListDataAttributes)));
});

test('while the list is being read, the formats that its rows need are used once', async () => {
  const client = createFakeClient();
  client.listAccounts = () => new Promise(() => {});
  const other = vi.fn((count: number) => `${count} other`);
  const { counts } = en.list;
  await draw(<AccountList />, {
    client,
    provider: { messages: { list: { counts: { ...counts, other } } } },
  });
  await expect.poll(() => other.mock.calls.length).toBe(1);
});
