import { makeFreshness } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { AccountDetails } from './AccountDetails.tsx';
import { AccountDetailsDataAttributes } from './account-details-data-attributes.ts';

describeRoot(
  'AccountDetails',
  AccountDetails,
  { account: sampleAccounts.running },
  AccountDetailsDataAttributes,
);

test('parts have their own status, and a part without a name is left out', async () => {
  const { screen } = await draw(
    <AccountDetails
      account={{
        ...sampleAccounts.partial,
        products: [
          { product: 'classic', kind: 'running' },
          { product: 'recruiter', kind: 'errored', cause: null },
          { product: 'HYPERSPACE', kind: 'running' },
        ],
      }}
    />,
  );
  await expect.element(screen.getByText('Recruiter')).toBeVisible();
  expect(screen.getByRole('listitem').elements().length).toBe(2);
  await expect.element(screen.getByText('Service interruption')).toBeVisible();
});

test('cause, lock and first history are told where they are known', async () => {
  const { screen } = await draw(
    <AccountDetails
      account={{
        ...sampleAccounts.errored,
        locked: true,
        firstSync: { state: 'failed', startedAt: null },
        freshness: makeFreshness({ confirmedAt: null }),
      }}
    />,
  );
  await expect.element(screen.getByText('The provider has problems')).toBeVisible();
  await expect.element(screen.getByText('The account is locked')).toBeVisible();
  await expect.element(screen.getByText('Incomplete, tried again by itself')).toBeVisible();
  await expect.element(screen.getByText('Not yet')).toBeVisible();
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<AccountDetails account={sampleAccounts.disconnected} />, {
    provider: { colorScheme: 'light' },
  });
  await expect.element(screen.getByText('The sign-in ended')).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(AccountDetailsDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
