// `npm run contact-sheet` (after `npm run build-storybook`): every story of every component in every mode on one sheet
// per component and mode, for eyes: .patchbay/contact-sheet/<mode>/<component>.png
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium-path.ts';
import { serveFolder } from '../serve-folder.ts';
import { type Mode, modes } from './modes.ts';
import { builtStorybook, openStory, readStories, type Story } from './stories.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: 'Components/' }, mode: { type: 'string' } },
});
const folder = fileURLToPath(new URL('../../.patchbay/contact-sheet', import.meta.url));
const stories = readStories(values.only);
const sheets = Map.groupBy(stories, (story) => story.title);
const served = await serveFolder(builtStorybook);
const executablePath = await chromiumPath();
const browser = await chromium.launch({ args: [...chromiumArgs], ...(executablePath && { executablePath }) });
try {
  for (const mode of modes) {
    if (values.mode && values.mode !== mode.name) continue;
    mkdirSync(join(folder, mode.name), { recursive: true });
    for (const [title, ofComponent] of sheets) await drawSheet(browser, mode, title, ofComponent);
    console.log(`${mode.name}: ${sheets.size} sheets, ${stories.length} stories`);
  }
} finally {
  await browser.close();
  await served.close();
}

async function drawSheet(
  browser: Browser,
  mode: Mode,
  title: string,
  ofComponent: readonly Story[],
): Promise<void> {
  const context = await browser.newContext({ ...mode.context, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const pictures: string[] = [];
  for (const story of ofComponent) {
    await openStory(page, served.url, story, mode);
    const { width } = page.viewportSize() ?? { width: 720 };
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width, height: await storyHeight(page) } });
    pictures.push(
      `<figure><figcaption>${story.name}</figcaption><img src="data:image/png;base64,${shot.toString('base64')}"></figure>`,
    );
  }
  await page.setViewportSize({ width: 1500, height: 400 });
  await page.setContent(`<!doctype html><style>
    body { margin: 16px; background: #889; font: 13px sans-serif; color: #fff; display: flex; gap: 14px; }
    .column { flex: 1; min-width: 0 } figure { margin: 0 0 14px } img { display: block; max-width: 100% }
  </style>${columns(pictures, mode.name === 'narrow' ? 4 : 2)}`);
  const file = `${title.replace(/^.*\//, '').replaceAll(' ', '-').toLowerCase()}.png`;
  await page.screenshot({ path: join(folder, mode.name, file), fullPage: true });
  await context.close();
}

function columns(pictures: readonly string[], count: number): string {
  return Array.from({ length: count }, (_, column) => {
    const own = pictures.filter((_picture, index) => index % count === column);
    return `<div class="column">${own.join('')}</div>`;
  }).join('');
}

/** In pixels; a modal dialog lies over the window whatever the page's own height is. */
function storyHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const drawn = [...document.querySelectorAll('#storybook-root, dialog[open]')];
    const bottom = Math.max(...drawn.map((element) => element.getBoundingClientRect().bottom));
    return Math.min(Math.max(Math.ceil(bottom) + 16, 40), window.innerHeight);
  });
}
