import { readFileSync } from 'node:fs';
import * as core from '@patchbay/core';
import { expect, test } from 'vitest';
import * as own from './index.ts';
import * as testing from './testing.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const code = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block ?? '');

/** The values that are imported from a package. */
function importedFrom(name: string): readonly string[] {
  const imports = new RegExp(`import \\{([^}]*)\\} from '${name}';`, 'g');
  return code
    .flatMap((block) => [...block.matchAll(imports)])
    .flatMap(([, names = '']) => names.split(',').map((one) => one.trim()))
    .filter((one) => !one.startsWith('type '));
}

test('what the README imports is there', () => {
  expect(Object.keys(core)).toEqual(expect.arrayContaining([...importedFrom('@patchbay/core')]));
  expect(Object.keys(own)).toEqual(expect.arrayContaining([...importedFrom('@patchbay/server')]));
  expect(Object.keys(testing)).toEqual(expect.arrayContaining([...importedFrom('@patchbay/server/testing')]));
});

test('the README says where every client comes from', () => {
  const named = new Set(code.flatMap((block) => block.match(/\bcreate\w*Client\b/g) ?? []));
  expect(named.size).toBeGreaterThan(3);
  expect(importedFrom('@patchbay/core')).toEqual(expect.arrayContaining([...named]));
});

test('the app that the README has attacked is closed with its server half', () => {
  const [attacked = ''] = code.filter((block) => block.includes('handlerConformance({'));
  expect(attacked).toMatch(/async close\(\) \{\s+await patchbay\.close\(\);/);
});
