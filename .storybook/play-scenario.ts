import { expect, waitFor } from 'storybook/test';
import { liveBackendIn } from '../packages/ui/src/test/LiveBackend.tsx';
import { scenarioOf } from './ScenarioStage.tsx';

/** Longer than any scenario takes to play; a thousand webhooks take a while. */
const PATIENCE = { timeout: 25_000 };

/** The page of a story's controls, once it is drawn. */
export function controlsIn(canvas: HTMLElement): Promise<Document> {
  return waitFor(() => {
    const page = canvas.querySelector('iframe')?.contentDocument;
    if (!page?.querySelector('h1')) throw new Error('The controls have not been drawn yet.');
    return page;
  }, PATIENCE);
}

/** Presses the buttons of a story's controls as a person would, until the scenario has ended. */
export async function playWithControls(canvas: HTMLElement, name: string): Promise<void> {
  const page = await controlsIn(canvas);
  const select = page.querySelector<HTMLSelectElement>('select[name=name]');
  if (!select) throw new Error('The controls offer no scenarios.');
  select.value = name;
  press(page, 'Play');
  await waitFor(() => press(page, 'Go to the end'), PATIENCE);
  const { title } = scenarioOf(name);
  await waitFor(
    () => expect(page.querySelector('#scenario h3')?.textContent).toBe(`${title}: finished`),
    PATIENCE,
  );
  await liveBackendIn(canvas).settled();
}

/** How many rows of the list show each mark: a status, `checking` or `locked`. */
export type Ending = Readonly<Record<string, number>>;

/** The list ends as the scenario is known to end, and says of all accounts what Unipile says. */
export async function expectEnding(canvas: HTMLElement, ending: Ending): Promise<void> {
  await waitFor(
    () =>
      expect(
        countOf([...canvas.querySelectorAll('.pb-row')].map((row) => row.getAttribute('data-mark'))),
      ).toEqual(ending),
    PATIENCE,
  );
  const { world } = liveBackendIn(canvas).mock;
  await expect(countOf(world.accounts.list().map(({ status }) => status))).toEqual(ending);
}

function countOf(words: readonly (string | null)[]): Ending {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word ?? 'none'] = (counts[word ?? 'none'] ?? 0) + 1;
  return counts;
}

/** Presses a button of the controls. @throws Error when there is none of that name now */
export function press(page: Document, name: string): void {
  const button = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name,
  );
  if (!button) throw new Error(`The controls have no button "${name}" now.`);
  button.click();
}
