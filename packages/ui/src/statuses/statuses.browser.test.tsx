import { statusLabels } from '@patchbay/core';
import { matrix, remedyFamilies, type Situation } from '@patchbay/core/remedies';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../styles/index.css';
import { accessibilityProblems } from '../test/axe.ts';
import { MatrixGrid } from '../test/MatrixGrid.tsx';
import { type MatrixPage, pageOf } from '../test/matrix-cells.ts';

const pages = [...(Object.keys(statusLabels) as MatrixPage[]), 'sign-in'] as const;
const grounds = { light: 'white', dark: 'oklch(0.17 0.006 265)' };

test('every situation of the matrix is on a page, and every reachable cell is drawn', async () => {
  const situations = Object.keys(matrix) as Situation[];
  expect(situations.filter((situation) => !pages.includes(pageOf(situation)))).toEqual([]);
  for (const page of pages) {
    const own = situations.filter((situation) => pageOf(situation) === page);
    const reachable = own.flatMap((situation) =>
      remedyFamilies.flatMap((family) =>
        Object.values(matrix[situation][family]).filter((cell) => !('impossible' in cell)),
      ),
    );
    const screen = await render(<MatrixGrid page={page} />);
    expect(screen.container.querySelectorAll('.pb-panel').length, page).toBe(reachable.length);
    await screen.unmount();
  }
});

for (const scheme of ['light', 'dark'] as const) {
  for (const page of pages) {
    test(`what people are told of "${page}" is accessible, short and free of raw words, ${scheme}`, async () => {
      const screen = await render(
        <div className="pb-root" data-pb-scheme={scheme} style={{ background: grounds[scheme] }}>
          <MatrixGrid page={page} />
        </div>,
      );
      expect(await accessibilityProblems(screen.container)).toEqual([]);
      for (const panel of screen.container.querySelectorAll('.pb-panel')) {
        expect(panel.textContent).not.toMatch(
          /credential|webhook|token|cookie|oauth|\bAPI\b|\b[45]\d\d\b|errored|degraded|HIBERNATING|undefined|null/i,
        );
        expect(panel.querySelector('.pb-panel__heading')?.textContent?.length).toBeLessThanOrEqual(64);
        expect(panel.querySelector('.pb-panel__text')?.textContent?.length).toBeLessThanOrEqual(320);
      }
    });
  }
}
