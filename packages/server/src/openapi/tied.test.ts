import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tied } from './tied.ts';

interface Contract {
  readonly id: string;
  readonly tags: readonly string[];
  readonly note?: string;
}

const right = v.strictObject({
  id: v.string(),
  tags: v.array(v.string()),
  note: v.exactOptional(v.string()),
});

test('a schema that says what the contract says is handed on', () => {
  expect(tied<Contract>()(right)).toBe(right);
});

test('one that says more, less or something else does not compile', () => {
  const id = v.string();
  const tags = v.array(v.string());
  const drifted = [
    // @ts-expect-error an optional field is missing, which assignability alone would not tell
    tied<Contract>()(v.strictObject({ id, tags })),
    // @ts-expect-error a field more
    tied<Contract>()(v.strictObject({ ...right.entries, more: v.string() })),
    // @ts-expect-error another type
    tied<Contract>()(v.strictObject({ ...right.entries, id: v.number() })),
    // @ts-expect-error a type of the parts of a list
    tied<Contract>()(v.strictObject({ ...right.entries, tags: v.array(v.number()) })),
    // @ts-expect-error null where the contract knows none
    tied<Contract>()(v.strictObject({ ...right.entries, id: v.nullable(id) })),
    // @ts-expect-error optional where the contract wants it
    tied<Contract>()(v.strictObject({ ...right.entries, id: v.exactOptional(id) })),
  ];
  expect(drifted).toHaveLength(6);
});
