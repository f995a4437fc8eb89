import { control, expect, openSettings, row, test } from './demo-fixture.ts';

test('all broken accounts are repaired one after the other, with a reload in between', async ({
  page,
  context,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  await control(demo, 'disconnect', 'google');
  const banner = page.getByRole('region', { name: /^2 accounts/ });
  await banner.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 of 2');

  const signIn = async (): Promise<void> => {
    const popup = context.waitForEvent('page');
    await dialog.getByRole('button', { name: /^Reconnect / }).click();
    await (await popup).getByRole('button', { name: /approve/i }).click();
  };
  await signIn();
  await expect(dialog).toContainText('2 of 2');
  await page.reload();
  await expect(dialog).toContainText('2 of 2');
  await signIn();
  await expect(dialog).toContainText('Every account works again');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await expect(row(page, 'LinkedIn')).toContainText('Operational');
  await expect(row(page, 'Google')).toContainText('Operational');
  await expect(banner).toHaveCount(0);
});
