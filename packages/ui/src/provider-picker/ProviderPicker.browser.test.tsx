import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { ProviderPicker } from './ProviderPicker.tsx';
import { ProviderPickerDataAttributes } from './provider-picker-data-attributes.ts';

describeRoot('ProviderPicker', ProviderPicker, {}, ProviderPickerDataAttributes);

test('one press opens the sign-in of that provider', async () => {
  const { screen, client, windows } = await draw(
    <ProviderPicker providers={['google', 'whatsapp']} returnTo="home" />,
  );
  await expect.element(screen.getByRole('list', { name: 'Choose a service' })).toBeVisible();
  screen.getByRole('button', { name: 'WhatsApp' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.links)
    .toEqual([{ purpose: 'connect', providers: ['whatsapp'], returnTo: 'home' }]);
  expect(windows.opened.length).toBe(1);
  await expect.element(screen.getByText(/other window/)).toBeVisible();
});

test('while a window is being opened, another press does nothing', async () => {
  const { screen, client } = await draw(<ProviderPicker providers={['google']} />);
  const release = client.holdLinks();
  await screen.getByRole('button', { name: 'Google' }).click();
  await userEvent.keyboard('{Enter}');
  expect(client.links.length).toBe(1);
  release();
});

test('a provider of the future has a name and a sign', async () => {
  const { screen } = await draw(<ProviderPicker providers={['carrier_pigeon']} />);
  await expect.element(screen.getByRole('button', { name: 'Carrier pigeon' })).toBeVisible();
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<ProviderPicker />, { provider: { colorScheme: 'light' } });
  await expect.element(screen.getByRole('button').first()).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(ProviderPickerDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
