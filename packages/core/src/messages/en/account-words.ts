import type { AccountWords } from '../messages.ts';
import { plural } from '../plural.ts';
import { remedies } from './remedies.ts';

const counted = plural<'one' | 'other'>('en');

/** The English words about accounts, apart from the rest: a button that connects one carries none of them. */
export const englishAccountWords: AccountWords = {
  remedies,
  list: {
    label: 'Connected accounts',
    loading: 'Loading accounts…',
    empty: 'No account is connected yet.',
    failed: 'The accounts could not be loaded.',
    unauthenticated: 'Your session has ended. Sign in to this app again.',
    counts: {
      connected: (count) => counted(count, { one: '# connected', other: '# connected' }),
      needYou: (count) => counted(count, { one: '# needs you', other: '# need you' }),
      interrupted: (count) => counted(count, { one: '# interrupted', other: '# interrupted' }),
      other: (count) => counted(count, { one: '# other', other: '# other' }),
    },
    byStatus: 'Filter by status',
    search: 'Search accounts',
    provider: 'Provider',
    allProviders: 'All providers',
    groupBy: 'Group accounts',
    groups: { none: 'No groups', provider: 'By provider', cause: 'By cause' },
    otherAccounts: 'Other accounts',
    noMatch: 'No account matches.',
    showAll: 'Show all accounts',
    found: (count) => counted(count, { one: '# account found', other: '# accounts found' }),
    livePaused: 'Live updates are paused. Trying again…',
    unnamed: (provider) => `${provider} account`,
    changed: (account, provider, status) => `${account}, ${provider}: ${status}`,
    changedMany: (count) =>
      counted(count, {
        one: 'The status of # account changed.',
        other: 'The status of # accounts changed.',
      }),
    rowFailed: 'This account cannot be shown.',
  },
  stillWorks: {
    everything: () => 'Everything works.',
    history: () => 'Everything received before is still here.',
    parts: ({ workingParts }) =>
      workingParts ? `Still working: ${workingParts}.` : 'The other parts work as usual.',
    accounts: () => 'Other accounts are not affected.',
    unchanged: () => 'What was connected before stays as it is.',
  },
  products: {
    classic: 'messages and profile',
    recruiter: 'Recruiter',
    sales_navigator: 'Sales Navigator',
    company: 'company pages',
    mail: 'mail',
    calendar: 'calendar',
  },
};
