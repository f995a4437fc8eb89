/// <reference types="vite/client" />
// Every word that is written is used, by name, somewhere in core or ui.
import { expect, test } from 'vitest';
import { likelyReasons } from '../remediation/likely-reasons.ts';
import { audiences } from '../remediation/remedy-action.ts';
import { remedyFamilies } from '../remediation/remedy-family.ts';
import { places, situations } from '../remediation/test-kit/matrix-cells.ts';
import { en } from './locales/en.ts';
import type { Messages } from './messages.ts';

const sources = Object.entries(
  import.meta.glob<string>('../../../{core,ui}/src/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .filter(([file]) => !/\.(test|stories)\.|\/test\/|^\.\/|core\/src\/messages\//.test(file))
  .map(([, source]) => source)
  .join('\n');

/** Tables with a word for each member of a union: their keys are looked up, not written. */
const lookedUp: readonly (keyof Messages)[] = ['status', 'remedies', 'stillWorks', 'products'];
/** Tables of that kind inside a group. */
const lookedUpWithin: readonly string[] = ['connect.failures', 'list.counts', 'list.groups'];

test('no word is written that nobody reads', () => {
  const unread: string[] = [];
  for (const [group, words] of Object.entries(en)) {
    if (typeof words !== 'object' || lookedUp.includes(group as keyof Messages)) continue;
    for (const key of Object.keys(words)) {
      const path = `${group}.${key}`;
      const isRead = new RegExp(`\\b${key}\\b`).test(sources);
      if (!isRead) unread.push(path);
    }
  }
  expect(unread).toEqual([]);
});

test('what is exempted exists', () => {
  const paths = Object.entries(en).flatMap(([group, words]) =>
    typeof words === 'object' ? [group, ...Object.keys(words).map((key) => `${group}.${key}`)] : [group],
  );
  expect([...lookedUp, ...lookedUpWithin].filter((path) => !paths.includes(path))).toEqual([]);
});

test('no step is written that no remedy takes', async () => {
  const { steps } = await en.loadRemedyTexts();
  const taken = new Set(places.flatMap(({ cell }) => ('steps' in cell ? cell.steps : [])));
  expect(Object.keys(steps).filter((key) => !taken.has(key as never))).toEqual([]);
});

test('no reason is written that is never given', async () => {
  const texts = await en.loadRemedyTexts();
  const given = new Set(
    situations.flatMap((situation) =>
      remedyFamilies.flatMap((family) =>
        audiences.flatMap((audience) =>
          ([undefined, 'password', 'cookies', 'qr', 'oauth'] as const).flatMap((method) =>
            likelyReasons(situation, family, { audience, method }),
          ),
        ),
      ),
    ),
  );
  expect(Object.keys(texts.likelyReasons).filter((key) => !given.has(key as never))).toEqual([]);
});
