/**
 * Cache keys. `scope` keeps several providers on one page apart; an account has one entry of its own, so that
 * a change touches one row, and the list entry holds ids only.
 */
export const accountKeys = {
  all: (scope: string): readonly [string, string] => ['patchbay', scope],
  list: (scope: string): readonly [string, string, string] => ['patchbay', scope, 'accounts'],
  account: (scope: string, id: string): readonly [string, string, string, string] => [
    'patchbay',
    scope,
    'account',
    id,
  ],
};
