import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as door from './index.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

test('the door holds the view of every component', () => {
  const views = readdirSync(source, { recursive: true })
    .map((file) => String(file).match(/([A-Z]\w+View)\.tsx$/)?.[1])
    .filter((name) => name !== undefined)
    // Parts of a view that mean nothing without it.
    .filter((name) => !['FixAllStepView', 'SummaryView'].includes(name));
  expect(views.length).toBeGreaterThan(15);
  for (const name of views) expect(Object.keys(door), name).toContain(name);
});
