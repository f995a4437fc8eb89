import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url));
const types = [
  ...readFileSync(path('patchbay-event.ts'), 'utf8').matchAll(/^ {2}readonly '([a-z_.]+)':/gm),
].map(([, type]) => type ?? '');

test('the documents list every event, in the order of the code, and no other', () => {
  const document = readFileSync(path('../../../../docs/customisation.md'), 'utf8');
  const listed = [...document.matchAll(/^\| `([a-z_]+\.[a-z_]+)` /gm)].map(([, type]) => type);
  expect(types.length).toBeGreaterThan(20);
  expect(listed).toEqual(types);
});

test('every event is told by some part of the kit', () => {
  const sources = readdirSync(path('..'), { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\.stories\.|patchbay-event\.ts/.test(file))
    .map((file) => readFileSync(path(`../${file}`), 'utf8'))
    .join('\n');
  for (const type of types) expect(sources, type).toContain(`type: '${type}'`);
});

test('no event has a field that could hold personal data', () => {
  const code = readFileSync(path('patchbay-event.ts'), 'utf8');
  const fields = new Set([...code.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field));
  expect([...fields].sort()).toEqual(
    [
      ...[
        'accountId',
        'action',
        'actor',
        'by',
        'code',
        'count',
        'from',
        'kind',
        'left',
        'provider',
        'purpose',
      ],
      ...['remedy', 'result', 'state', 'to', 'type'],
    ].sort(),
  );
});
