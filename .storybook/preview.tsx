import type { Decorator, Preview } from '@storybook/react-vite';
import '../packages/ui/src/styles/index.css';
import type { TestBackend } from '@patchbay/testing';
import { LiveBackendTools } from '../packages/ui/src/test/LiveBackend.tsx';
import { axeInDark } from './axe-in-dark.ts';
import { MockControls } from './MockControls.tsx';

/** Colour of a page in the theme that its `color-scheme` names. */
const background = 'light-dark(oklch(0.985 0.002 265), oklch(0.17 0.006 265))';

/** Draws a story as a component of a page would be drawn: on the theme's page colour, in the chosen direction. */
const page: Decorator = (Story, { globals }) => {
  document.documentElement.style.colorScheme = globals.theme === 'dark' ? 'dark' : 'light';
  document.documentElement.dir = globals.direction === 'rtl' ? 'rtl' : 'ltr';
  document.body.style.background = background;
  return (
    // Behind the story, too: a docs page stays light in every theme.
    <div className="pb-root" style={{ background, fontFamily: 'system-ui, sans-serif' }}>
      <Story />
    </div>
  );
};

/** Puts the mock's controls below every live story while the toolbar says so. */
const mockControls: Decorator = (Story, { globals }) => (
  <LiveBackendTools.Provider value={globals.mock === 'shown' ? drawControls : null}>
    <Story />
  </LiveBackendTools.Provider>
);

const drawControls = (backend: TestBackend): React.ReactNode => <MockControls backend={backend} />;

const preview: Preview = {
  decorators: [mockControls, page],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the text',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    mock: {
      description:
        "Controls of a live story's MockUnipile: accounts, scenarios and their clock, webhooks, log",
      toolbar: {
        title: 'Mock controls',
        icon: 'lightning',
        items: [
          { value: 'hidden', title: 'Mock controls: hidden' },
          { value: 'shown', title: 'Mock controls: shown' },
        ],
        dynamicTitle: true,
      },
    },
  },
  // In test runs every story is drawn once and looked at twice; afterwards the addon itself looks at it in light.
  afterEach: import.meta.env.VITE_AXE_IN_DARK ? axeInDark : [],
  initialGlobals: { theme: 'light', direction: 'ltr', mock: 'hidden' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Guide', ['Recipes'], 'Components', 'Statuses', 'Live'] } },
  },
};

export default preview;
