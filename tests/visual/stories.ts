import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Mode } from './modes.ts';

/** The built Storybook; `npm run build-storybook` makes it. */
export const builtStorybook: string = fileURLToPath(new URL('../../storybook-static', import.meta.url));

/** One story as the index of the built Storybook names it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** All stories whose title begins so, in the order of the index. */
export function readStories(prefix = ''): readonly Story[] {
  const index = JSON.parse(readFileSync(`${builtStorybook}/index.json`, 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(index.entries).filter(
    ({ type, title }) => type === 'story' && title.startsWith(prefix),
  );
}

/** Draws a story and waits until it has nothing more to load. */
export async function openStory(page: Page, base: string, story: Story, mode: Mode): Promise<void> {
  const globals = encodeURIComponent(mode.globals);
  await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`);
  await page.locator('#storybook-root > *').first().waitFor({ state: 'attached' });
  await page.addStyleTag({ content: oneFont });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

const fontFile = fileURLToPath(
  import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
);

/** One font on every machine, no caret and nothing that moves: pictures differ only where the kit does. */
const oneFont = `
  @font-face {
    font-family: Pictures;
    font-weight: 100 900;
    src: url(data:font/woff2;base64,${readFileSync(fontFile, 'base64')});
  }
  * {
    font-family: Pictures !important;
    caret-color: transparent !important;
    animation: none !important;
    transition: none !important;
  }`;
