import { afterEach as lookWithAxe } from '@storybook/addon-a11y/preview';

type StoryContext = Parameters<typeof lookWithAxe>[0];

/**
 * Lets the addon's axe look at the colours of a story in the dark, as its play function left it. Nothing is drawn
 * anew, and no other rule can find more: themes are colours of the style sheet, which follow the page's
 * `color-scheme`.
 */
export async function axeInDark(context: StoryContext): Promise<void> {
  const { a11y } = context.parameters;
  const options = {
    ...a11y?.options,
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  };
  const { style } = document.documentElement;
  const before = style.colorScheme;
  style.colorScheme = 'dark';
  try {
    await lookWithAxe({ ...context, parameters: { ...context.parameters, a11y: { ...a11y, options } } });
  } catch (error) {
    throw new Error(`In the dark: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    style.colorScheme = before;
  }
}
