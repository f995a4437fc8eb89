import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { brandMark } from '../brand-marks.ts';
import { AccountList } from '../index.ts';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';

test("the companies' own marks take the place of the kit's, which stays where there is none", async () => {
  const accounts = ['whatsapp', 'google', 'linkedin', 'toString'].map((provider) =>
    makeAccount({ id: `acc_${provider}`, provider, name: provider }),
  );
  const { screen } = await draw(<AccountList />, {
    client: createFakeClient(accounts),
    provider: { providerMark: brandMark },
  });
  const row = (name: string) => screen.getByRole('listitem').filter({ hasText: name }).element();
  await expect.element(screen.getByRole('listitem').first()).toBeVisible();
  for (const name of ['whatsapp', 'google']) {
    const svg = row(name).querySelector('.pb-provider svg');
    expect(svg?.getBoundingClientRect().width).toBeGreaterThan(10);
  }
  expect(row('linkedin').querySelector('.pb-provider')?.textContent).toBe('in');
  expect(row('toString').querySelector('.pb-provider')?.textContent).toBe('T');
});
