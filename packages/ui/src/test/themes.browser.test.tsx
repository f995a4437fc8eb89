import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../styles/index.css';
import { accessibilityProblems } from './axe.ts';

const pages = { light: 'white', dark: 'oklch(0.17 0.006 265)' };

// Every state of every component is checked in both themes where its stories run.

test('the check sees text that is too faint', async () => {
  const screen = await render(
    <div className="pb-root" data-pb-scheme="dark" style={{ background: pages.dark }}>
      <span style={{ color: 'oklch(from var(--_text) 0.35 c h)' }}>faint</span>
    </div>,
  );
  expect(String(await accessibilityProblems(screen.container))).toContain('color-contrast');
});

test('every sign stands out from its surface by 3 to 1 in both themes', async () => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (color: string): number => {
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const scheme of ['light', 'dark'] as const) {
    const screen = await render(
      <div className="pb-root" data-pb-scheme={scheme} style={{ background: 'var(--_surface)' }}>
        {['good', 'attention', 'interrupted', 'stopped', 'neutral'].map((tone) => (
          <span key={tone} className="pb-badge" data-tone={tone}>
            <span className="pb-mark" title={tone} />
          </span>
        ))}
      </div>,
    );
    const [root] = screen.container.children;
    const surface = luminance(getComputedStyle(root as Element).backgroundColor);
    for (const mark of screen.container.querySelectorAll('.pb-mark')) {
      const sign = luminance(getComputedStyle(mark).color);
      const ratio = (Math.max(sign, surface) + 0.05) / (Math.min(sign, surface) + 0.05);
      expect(ratio, `${mark.getAttribute('title')} in ${scheme}`).toBeGreaterThanOrEqual(3);
    }
    await screen.unmount();
  }
});
