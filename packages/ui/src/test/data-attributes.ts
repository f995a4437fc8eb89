/** Names of all `data-` attributes of an element and what lies in it, but for those of the test itself. */
export function dataAttributesIn(element: Element): ReadonlySet<string> {
  const names = [element, ...element.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
  return new Set(names.filter((name) => name.startsWith('data-') && name !== 'data-testid'));
}
