import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${source}/${path}`, 'utf8');
const files = readdirSync(source, { recursive: true }).map(String);

/** Components of the main door: what comes by value from a file that is named after it. */
const components = [...read('index.ts').matchAll(/\/([A-Z]\w+)\.tsx'/g)]
  .map(([, name]) => name ?? '')
  .filter((name) => !['PatchbayProvider', 'GuideActions', 'Root'].includes(name));

/** What draws the element of another component, in another role. */
const sameElement: Readonly<Record<string, string>> = {
  ReconnectButton: 'ConnectButton',
  MismatchQuestion: 'IdentityMismatch',
};

test('every component of the door is in the conformance suite', () => {
  const suites = files.filter((file) => file.endsWith('.browser.test.tsx')).map(read);
  const tried = suites.flatMap((text) =>
    [...text.matchAll(/describeRoot\(\s*'(\w+)'/g)].map(([, name]) => name),
  );
  expect(components.length).toBeGreaterThan(15);
  expect([...new Set(tried)].sort()).toEqual([...new Set(components)].sort());
});

test('every component of the door has a list of its data attributes in it, and stories', () => {
  const door = read('index.ts');
  for (const name of components) {
    const own = sameElement[name] ?? name;
    expect(door, name).toContain(`${own}DataAttributes`);
    expect(
      files.some((file) => file.endsWith(`/${own}.stories.tsx`)),
      name,
    ).toBe(true);
  }
});
