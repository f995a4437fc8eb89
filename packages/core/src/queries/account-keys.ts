/**
 * Cache keys. `scope` keeps several providers on one page apart. The list entry holds the accounts as they were read;
 * one that changes gets an entry of its own, so that a change touches one row.
 */
export const accountKeys = {
  all: (scope: string): readonly [string, string] => ['patchbay', scope],
  list: (scope: string): readonly [string, string, string] => ['patchbay', scope, 'accounts'],
  /** What the keys of all accounts' own entries begin with. */
  accounts: (scope: string): readonly [string, string, string] => ['patchbay', scope, 'account'],
  account: (scope: string, id: string): readonly [string, string, string, string] => [
    'patchbay',
    scope,
    'account',
    id,
  ],
};
