// The modes that the component tests do not run in: every story by axe, right to left and in forced colours.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../serve-folder.ts';
import { modes } from './modes.ts';
import { builtStorybook, openStory, readStories } from './stories.ts';

// Under a name of its own: Storybook's addon runs another one in the same page.
const axe = `${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}
  window.ownAxe = window.axe;`;

let served: ServedFolder;
test.beforeAll(async () => {
  served = await serveFolder(builtStorybook);
});
test.afterAll(() => served.close());

for (const mode of modes.filter(({ name }) => ['right-to-left', 'forced-colours', 'narrow'].includes(name))) {
  test.describe(mode.name, () => {
    test.use(mode.context);
    for (const story of readStories()) {
      test(`${story.title}, ${story.name}`, async ({ page }) => {
        await openStory(page, served.url, story, mode);
        await page.addScriptTag({ content: axe });
        const violations = await page.evaluate(async () => {
          const { ownAxe } = window as unknown as { ownAxe: typeof import('axe-core') };
          const found = await ownAxe.run('#storybook-root', {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return found.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
          );
        });
        expect(violations).toEqual([]);
        // Nothing is cut off at the side, at any width.
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}
