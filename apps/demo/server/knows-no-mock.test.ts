import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = ['apps/demo/server', 'apps/demo/web', 'packages/server/src', 'packages/ui/src'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|css|html)$/.test(file))
    .filter((file) => !/\.(test|stories)\.|(^|\/)(test|test-kit)\//.test(file))
    .map((file) => join(folder, file));
}

test('nothing but the launcher knows that Unipile may be simulated', () => {
  const files = folders.flatMap(sources);
  expect(files.length).toBeGreaterThan(50);
  const knowing = files.filter((file) => /mock|simulat/i.test(readFileSync(join(root, file), 'utf8')));
  expect(knowing).toEqual([]);
});
