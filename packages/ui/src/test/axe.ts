import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe finds wrong in an element: rule, words and the piece of page. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A component is no page: landmarks and headings are the host's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary}\n${html}`),
  );
  expect(found).toEqual([]);
}
