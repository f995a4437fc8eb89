import { expect, test } from 'vitest';
import { type AuthMethod, authMethodSupport, authMethods } from './provider-auth-methods.ts';
import { knownProviders, providerEntry } from './provider-catalog.ts';
import { providerFacts, providersWithFacts } from './provider-facts.ts';

test('a known provider has the name people know', () => {
  expect(providerEntry('linkedin')).toEqual({ name: 'LinkedIn', family: 'social', signIn: 'password' });
  expect(providerEntry('google_messages').name).toBe('Google Messages');
  expect(providerEntry('x').name).toBe('X');
});

test('an unknown provider gets a readable name of its own word', () => {
  expect(providerEntry('threads')).toEqual({ name: 'Threads', family: 'other', signIn: 'password' });
  expect(providerEntry('my_chat').name).toBe('My chat');
  for (const word of ['', '_']) expect(providerEntry(word).name).toBe('Account');
  expect(providerEntry('constructor')).toMatchObject({ name: 'Constructor', family: 'other' });
});

test('every provider with facts has a name as people write it', () => {
  expect(Object.fromEntries(providersWithFacts.map((word) => [word, providerEntry(word).name]))).toEqual({
    linkedin: 'LinkedIn',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    instagram: 'Instagram',
    google: 'Google',
    outlook: 'Outlook',
    imap: 'Mail (IMAP)',
    mock: 'Test account',
    facebook: 'Facebook',
    google_messages: 'Google Messages',
    x: 'X',
    messenger: 'Messenger',
    slack: 'Slack',
    icloud: 'iCloud',
    exchange: 'Exchange',
    google_calendar: 'Google Calendar',
    mobile: 'Mobile phone',
  });
});

test('a picker shows what the current generation links', () => {
  for (const provider of knownProviders) expect(providerFacts(provider).generations).toContain('v2');
});

test('the way of signing in that words go by is among those a provider has', () => {
  for (const provider of providersWithFacts) {
    const { signInMethods } = providerFacts(provider);
    if (signInMethods.length > 0) expect(signInMethods).toContain(providerEntry(provider).signIn);
  }
  expect(providerFacts('linkedin').signInMethods).toEqual(['password', 'cookies']);
});

test('an unknown provider has no facts', () => {
  expect(providerFacts('toString')).toMatchObject({ capabilities: [], generations: [], nameSeen: false });
});

test('Google and Outlook have mail and calendar, LinkedIn its four products', () => {
  expect(providerFacts('google').products).toEqual(['mail', 'calendar']);
  expect(providerFacts('outlook').products).toEqual(['mail', 'calendar']);
  expect(providerFacts('linkedin').products).toEqual(['classic', 'recruiter', 'sales_navigator', 'company']);
});

const columns = [
  'whatsapp',
  'linkedin',
  'instagram',
  'messenger',
  'telegram',
  'x',
  'google',
  'outlook',
  'imap',
];
const signs = { supported: 's', partial: 'p', unsupported: 'u', unclear: '?', 'not-listed': '-' };
const line = (method: AuthMethod) =>
  columns.map((provider) => signs[authMethodSupport(provider, method).mark]).join('');
/** The marks of a row without its blanks: what the copies of the page still show. */
const shown = (method: AuthMethod, from: number, to?: number) =>
  line(method).slice(from, to).replaceAll('-', '');

test.each([
  ['hosted-wizard', 'ssssss', 'sss'],
  ['custom', 'ssssss', 'sss'],
  ['qr', 'ss', ''],
  ['password', 'sppup', '??s'],
  ['two-factor-sms', 'spp', ''],
  ['two-factor-app', 'ssps', ''],
  ['in-app', 'spu', ''],
  ['one-time-code', 'sp', ''],
  ['oauth', '', 'ss'],
] as const)('the row of %s shows the marks of the page in its order', (method, messaging, mail) => {
  expect([shown(method, 0, 6), shown(method, 6)]).toEqual([messaging, mail]);
});

test('there is a row for every way of signing in', () => {
  expect(authMethods).toHaveLength(9);
});

test('marks whose column was lost are inferred, full and empty rows are not', () => {
  const inferred = (method: AuthMethod) =>
    columns.filter((provider) => authMethodSupport(provider, method).inferred).length;
  expect(authMethods.map((method) => [method, inferred(method)])).toEqual([
    ['hosted-wizard', 0],
    ['custom', 0],
    ['qr', 6],
    ['password', 9],
    ['two-factor-sms', 6],
    ['two-factor-app', 6],
    ['in-app', 6],
    ['one-time-code', 6],
    ['oauth', 3],
  ]);
  expect(authMethodSupport('telegram', 'password')).toEqual({ mark: 'unsupported', inferred: true });
  expect(authMethodSupport('slack', 'password')).toEqual({ mark: 'not-listed', inferred: false });
});
