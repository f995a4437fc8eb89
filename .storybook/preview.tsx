import type { Decorator, Preview } from '@storybook/react-vite';
import '../packages/ui/src/styles/index.css';

/** Draws a story as a component of a page would be drawn: on the theme's page colour, in the chosen direction. */
const page: Decorator = (Story, { globals }) => {
  const dark = globals.theme === 'dark';
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.documentElement.dir = globals.direction === 'rtl' ? 'rtl' : 'ltr';
  document.body.style.background = dark ? 'oklch(0.17 0.006 265)' : 'oklch(0.985 0.002 265)';
  return (
    <div className="pb-root" style={{ fontFamily: 'system-ui, sans-serif' }}>
      <Story />
    </div>
  );
};

const preview: Preview = {
  decorators: [page],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the text',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: import.meta.env.VITE_STORY_THEME ?? 'light', direction: 'ltr' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Guide', 'Components', 'Journeys'] } },
  },
};

export default preview;
