import type { World } from './world.ts';

/** `Contract` of Unipile v2: a LinkedIn licence that somebody shares with others. */
export interface WireContract {
  readonly object: 'Contract';
  readonly product: 'recruiter' | 'sales_navigator';
  readonly selected: boolean;
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** The contracts that every LinkedIn person of the mock may choose from. */
const offered: readonly Omit<WireContract, 'selected'>[] = [
  { object: 'Contract', product: 'recruiter', id: 'contract-recruiter-emea', name: 'Recruiter EMEA' },
  { object: 'Contract', product: 'recruiter', id: 'contract-recruiter-us', name: 'Recruiter US' },
  { object: 'Contract', product: 'sales_navigator', id: 'contract-sales-team', name: 'Sales Navigator Team' },
];

/** The contracts of an account; one is selected. */
export function contractsOf(world: World, accountId: string): readonly WireContract[] {
  const selected = world.collections.of<string>('contracts').get(accountId) ?? offered[0]?.id;
  return offered.map((contract) => ({ ...contract, selected: contract.id === selected }));
}

/** Null when nobody offers that contract. */
export function selectContract(world: World, accountId: string, contractId: string): WireContract | null {
  if (!offered.some(({ id }) => id === contractId)) return null;
  world.collections.of<string>('contracts').set(accountId, contractId);
  return contractsOf(world, accountId).find(({ selected }) => selected) ?? null;
}
