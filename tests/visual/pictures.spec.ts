// `npm run test:visual` (after `npm run build-storybook`); `-- --update-snapshots` takes what is there for right.
import { expect, test } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../serve-folder.ts';
import { modes } from './modes.ts';
import { builtStorybook, openStory, readStories } from './stories.ts';

let served: ServedFolder;
test.beforeAll(async () => {
  served = await serveFolder(builtStorybook);
});
test.afterAll(() => served.close());

for (const mode of modes) {
  test.describe(mode.name, () => {
    test.use(mode.context);
    for (const story of readStories('Components/')) {
      // Light is the whole kit; the other modes are about its looks, which each component's first story carries.
      if (mode.name !== 'light' && story.name !== 'Default') continue;
      test(`${story.title.slice('Components/'.length)}, ${story.name}`, async ({ page }) => {
        await page.clock.setFixedTime(new Date('2026-11-20T14:04:00Z'));
        await openStory(page, served.url, story, mode);
        await expect(page).toHaveScreenshot(`${mode.name}-${story.id}.png`);
      });
    }
  });
}
