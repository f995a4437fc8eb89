/** Lets `change` rewrite parts of a document and puts focus, opened details and chosen options back after it. */
export function keepPlace(document: Document, change: () => void): void {
  const focused = document.activeElement;
  const key = focused && focused !== document.body ? keyOf(focused) : null;
  const open = new Set([...document.querySelectorAll('details[open]')].map(keyOf));
  const chosen = new Map(
    [...document.querySelectorAll('select')].filter(isChosen).map((select) => [keyOf(select), select.value]),
  );
  change();
  for (const details of document.querySelectorAll('details')) details.open = open.has(keyOf(details));
  for (const select of document.querySelectorAll('select')) {
    const value = chosen.get(keyOf(select));
    if (value !== undefined && [...select.options].some((option) => option.value === value))
      select.value = value;
  }
  if (key === null || focused?.isConnected) return;
  const same = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary, pre')].find(
    (candidate) => keyOf(candidate) === key,
  );
  // What was pressed is gone: what is said about it comes next.
  (same ?? document.querySelector<HTMLElement>('[role=status]'))?.focus();
}

/** Whether somebody picked another option than the page offered. */
function isChosen({ options, value }: HTMLSelectElement): boolean {
  return value !== ([...options].find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
}

/** What makes an element the same as the one that stood there before. */
function keyOf(element: Element): string {
  const form = element.closest('form');
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [])].map(
    ({ value }) => value,
  );
  const item = element.closest('li');
  // Entries of a log are told apart by what they say; the buttons of a list by where they lead.
  const place = form ? form.getAttribute('action') : item?.textContent;
  const says = element.matches('button, summary, pre, a')
    ? element.textContent
    : element.getAttribute('name');
  return [element.tagName, place, ...fields, says].join('\n');
}
