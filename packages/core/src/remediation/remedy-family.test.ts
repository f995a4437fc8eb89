import { expect, test } from 'vitest';
import { toRemedyFamily } from './remedy-family.ts';

test('providers whose repairs read the same are one family', () => {
  const families = {
    linkedin: 'linkedin',
    instagram: 'instagram',
    whatsapp: 'linked-device',
    telegram: 'linked-device',
    google: 'consent-mail',
    outlook: 'consent-mail',
    imap: 'password-mail',
    facebook: 'other',
    x: 'other',
  };
  for (const [provider, family] of Object.entries(families)) expect(toRemedyFamily(provider)).toBe(family);
});

test('a provider that this version does not know is told the general things', () => {
  for (const provider of ['carrier-pigeon', '', '__proto__', 'constructor']) {
    expect(toRemedyFamily(provider)).toBe('other');
  }
});
