import axe from 'axe-core';

/** What axe finds wrong in an element: rule, words and the piece of page. */
export async function accessibilityProblems(element: Element): Promise<readonly string[]> {
  // What fades in is not there yet: its colours are measured when it has.
  const passing = element
    .getAnimations({ subtree: true })
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A component is no page: landmarks and headings are the host's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary}\n${html}`),
  );
}
