import { afterEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './create-test-backend.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(): Promise<{ backend: TestBackend; page: () => Document; stop: () => void }> {
  const backend = await createTestBackend();
  const frame = document.createElement('iframe');
  frame.title = 'controls';
  document.body.append(frame);
  const stop = backend.showControls(frame);
  closing.push(
    () => backend.close(),
    () => frame.remove(),
    stop,
  );
  await expect
    .poll(() => frame.contentDocument?.querySelector('h1')?.textContent)
    .toBe('MockUnipile control');
  return { backend, page: () => frame.contentDocument as Document, stop };
}

function button(page: Document, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name,
  );
  if (!found) throw new Error(`No button is called "${name}".`);
  return found;
}

const status = (page: Document, name: string): string | undefined =>
  [...page.querySelectorAll('#accounts li')]
    .find(({ textContent }) => textContent.includes(name))
    ?.querySelector('strong')?.textContent;

test('a button of the controls breaks an account of this backend, and says so where it is read aloud', async () => {
  const { backend, page } = await open();
  const said = page().getElementById('said');
  button(page(), 'Disconnect Amara Okafor (LinkedIn)').click();
  await expect.poll(() => said?.textContent).toBe('Done: disconnect Amara Okafor (LinkedIn)');
  expect(said?.isConnected).toBe(true);
  expect(status(page(), 'Amara Okafor')).toBe('disconnected');
  expect(page().getElementById('deliveries')?.textContent).toContain('account.status.disconnected');
  await backend.settled();
  const { accounts } = await (await backend.fetch('/api/patchbay/accounts')).json();
  expect(
    accounts.filter((one: { status: { kind: string } }) => one.status.kind === 'disconnected'),
  ).toHaveLength(1);
});

test('what happens elsewhere is seen without a press', async () => {
  const { backend, page } = await open();
  await backend.mock.disconnect(backend.mock.world.accounts.list()[0]?.id ?? '');
  await expect.poll(() => page().querySelector('#accounts strong')?.textContent).toBe('disconnected');
});

test('focus, chosen options and opened bodies stay where they are while the page changes around them', async () => {
  const { backend, page } = await open();
  const [first, second] = backend.mock.world.accounts.list();
  await backend.mock.disconnect(first?.id ?? '');
  await expect.poll(() => page().querySelector('details')).not.toBeNull();
  (page().querySelector('details') as HTMLDetailsElement).open = true;
  const select = page().querySelector('#accounts li:last-child select[name=status]') as HTMLSelectElement;
  select.value = 'partial';
  button(page(), 'Remove Amara Okafor (LinkedIn)').focus();
  await backend.mock.disconnect(second?.id ?? '');
  await expect.poll(() => page().querySelectorAll('#deliveries li').length).toBe(2);
  await expect.poll(() => select.isConnected).toBe(false);
  expect(page().activeElement).toBe(button(page(), 'Remove Amara Okafor (LinkedIn)'));
  expect(page().querySelectorAll('details[open]')).toHaveLength(1);
  expect(page().querySelector<HTMLSelectElement>('#accounts li:last-child select[name=status]')?.value).toBe(
    'partial',
  );
});

test('focus goes to what is said where the pressed button is gone', async () => {
  const { page } = await open();
  const remove = button(page(), 'Remove Amara Okafor (LinkedIn)');
  remove.focus();
  remove.click();
  await expect.poll(() => remove.isConnected).toBe(false);
  expect(page().activeElement).toBe(page().getElementById('said'));
});

test('a link of the controls is followed in the frame', async () => {
  const { page } = await open();
  const address = location.href;
  page().querySelector<HTMLAnchorElement>('main p a')?.click();
  await expect.poll(() => page().getElementById('said')?.textContent).toBe('');
  expect(location.href).toBe(address);
});

test('a link to a part of the controls scrolls to it', async () => {
  const { page } = await open();
  const before = page().getElementById('requests')?.getBoundingClientRect().top ?? 0;
  page().querySelector<HTMLAnchorElement>('a[href="#requests"]')?.click();
  await expect
    .poll(() => page().getElementById('requests')?.getBoundingClientRect().top)
    .toBeLessThan(before);
  expect(location.hash).toBe('');
});

test('time is stopped by a button and runs again by another', async () => {
  const { backend, page } = await open();
  button(page(), 'Stop time').click();
  await expect.poll(() => backend.clock.speed()).toBe(0);
  await expect.poll(() => page().getElementById('now')?.textContent).toContain('Time stands still.');
  button(page(), 'Run').click();
  await expect.poll(() => backend.clock.speed()).toBe(1);
});

test('ends with the story: nothing is asked of the mock any more', async () => {
  const { backend, page, stop } = await open();
  stop();
  const before = page().body.innerHTML;
  await backend.mock.disconnect(backend.mock.world.accounts.list()[0]?.id ?? '');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(page().body.innerHTML).toBe(before);
});
