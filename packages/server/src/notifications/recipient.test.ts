import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Recipient, recipientKey, toRecipient } from './recipient.ts';

const anyRecipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({
    audience: fc.constant('owner' as const),
    owner: fc.record({ tenantId: fc.string(), ownerId: fc.string() }),
  }),
  fc.record({ audience: fc.constant('operator' as const), about: fc.string() }),
);

test('a key is read back as the recipient it was made of, so no two share one', () => {
  fc.assert(
    fc.property(anyRecipient, (recipient) => {
      expect(toRecipient(recipientKey(recipient))).toEqual(recipient);
    }),
  );
});
