import type { DialogTexts } from '../dialog-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'other'>('en');

/** The English words of dialogs, history and the page people come back to. */
export const dialogTexts: DialogTexts = {
  attention: {
    heading: (count) => counted(count, { one: '# account needs you', other: '# accounts need you' }),
    more: (count) => counted(count, { one: '# more', other: '# more' }),
    fixAll: 'Fix all',
  },
  fixAll: {
    heading: 'Fix all accounts',
    position: (position, total) => `${position} of ${total}`,
    resume: 'You can stop at any time. What is fixed stays fixed.',
    skip: { label: 'Skip', labelFor: (account) => `Skip ${account}` },
    later: 'Finish later',
    allDone: 'Every account works again',
    someLeft: (count) =>
      counted(count, { one: '# account still needs you', other: '# accounts still need you' }),
    skipped: 'Skipped',
    goBack: 'Go through the skipped ones',
    done: 'Done',
  },
  result: {
    connected: 'The account is connected',
    connectedSentence: 'It shows up in your accounts within a moment.',
    back: 'Back to your accounts',
  },
  history: {
    heading: (days) => counted(days, { one: 'The last day', other: 'The last # days' }),
    nothing: 'No interruption in this time.',
    well: 'No interruption',
    before: 'Not connected yet',
    ongoing: 'Not over yet',
    lasted: (duration) => `for ${duration}`,
    asTable: 'Show as a table',
    columns: { start: 'Began', status: 'Status', cause: 'Cause', duration: 'Lasted', end: 'Ended by' },
    recoveredBy: {
      'owner-sign-in': 'Signed in again',
      'by-itself': 'Came back by itself',
      operator: 'Solved by the team',
      removed: 'Account removed',
      unknown: 'Works again',
    },
  },
  causes: {
    credentials: 'The sign-in ended',
    permissions: 'A permission is missing',
    checkpoint: 'The provider asks for a confirmation',
    provider: 'The provider has problems',
    proxy: 'The connection route is down',
    unipile: 'The connection service has problems',
    stopped: 'Updates have stopped',
    subscription: 'The subscription is inactive',
    lock: 'The account is locked',
  },
  details: {
    status: 'Status',
    cause: 'Cause',
    products: 'Parts',
    firstSync: 'Older history',
    connected: 'Connected since',
    confirmed: 'Confirmed',
    neverConfirmed: 'Not yet',
    syncStates: {
      unknown: 'Not known',
      pending: 'Begins soon',
      running: 'Still arriving',
      failed: 'Incomplete, tried again by itself',
      completed: 'Complete',
    },
  },
  remove: {
    heading: (account) => `Remove ${account}?`,
    impact: [
      'New messages stop arriving in this app.',
      'What this app received from it may be deleted.',
      'Nothing changes at the provider itself.',
    ],
    noRepair: 'A broken connection is repaired by signing in again. Removing does not help with that.',
    confirm: { label: 'Remove', labelFor: (account) => `Remove ${account}` },
    keep: 'Keep account',
    removing: 'Removing…',
    failed: 'The account could not be removed. Nothing changed.',
  },
  mismatch: {
    before: 'Connected before',
    now: 'Signed in just now',
    keep: { label: (person) => `Keep ${person}`, hint: 'Nothing changes. Sign in again with this account.' },
    switch: {
      label: (person) => `Switch to ${person}`,
      hint: 'This one takes the place of the account that was connected before.',
    },
    add: { label: (person) => `Add ${person}`, hint: 'Both accounts stay, next to each other.' },
    unnamed: 'The provider refused the sign-in and does not say who it was.',
  },
  picker: { label: 'Choose a service' },
};
