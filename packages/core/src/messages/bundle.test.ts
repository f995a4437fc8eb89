// What a page has to load for what it shows, as a bundler sees it.
import { build } from 'vite';
import { expect, test } from 'vitest';

const core = new URL('../..', import.meta.url).pathname;

interface Chunk {
  readonly isEntry: boolean;
  readonly modules: readonly string[];
}

/** The chunks of a page that takes these names from a door of core. */
async function bundle(code: string): Promise<readonly Chunk[]> {
  const page = '\0page';
  const built = await build({
    root: core,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@patchbay/source', 'module', 'browser'] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? page : null),
        load: (id) => (id === page ? code : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'page', preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((result) =>
    'output' in result
      ? result.output.flatMap((file) =>
          file.type === 'chunk'
            ? [
                {
                  isEntry: file.isEntry,
                  modules: Object.keys(file.modules).map((id) => id.split('core/src/')[1] ?? id),
                },
              ]
            : [],
        )
      : [],
  );
}

const initial = (chunks: readonly Chunk[]): readonly string[] =>
  chunks.filter(({ isEntry }) => isEntry).flatMap(({ modules }) => modules);

test('a badge carries its labels: no remedy, no matrix, no other language', async () => {
  const chunks = await bundle("export { statusLabels, toStatusMark, toStatusTone } from '@patchbay/core';");
  expect(chunks).toHaveLength(1);
  expect(
    initial(chunks)
      .filter((module) => !/^(page|\0)/.test(module))
      .sort(),
  ).toEqual(['account/status-mark.ts', 'assert-never.ts', 'messages/en/status-labels.ts']);
});

test('a badge in another language carries the labels of that language only', async () => {
  const chunks = await bundle("export { statusLabels } from '@patchbay/core/locales/fr';");
  expect(initial(chunks).filter((module) => module.startsWith('messages/'))).toEqual([
    'messages/fr/status-labels.ts',
  ]);
});

test('a list carries the short words; the matrix and the long texts come on their own', async () => {
  const chunks = await bundle("export { en, loadGuideBook, remediate } from '@patchbay/core';");
  expect(
    initial(chunks).filter((module) =>
      /matrix|remedy-texts|likely-reasons|steps|guide-book\.ts$/.test(module),
    ),
  ).toEqual(['remediation/load-guide-book.ts']);
  const later = chunks.filter(({ isEntry }) => !isEntry).map(({ modules }) => modules);
  expect(later.filter((modules) => modules.includes('remediation/matrix/matrix.ts'))).toHaveLength(1);
  expect(later.filter((modules) => modules.includes('messages/en/remedy-texts.ts'))).toHaveLength(1);
  expect(
    chunks.flatMap(({ modules }) => modules).filter((module) => /messages\/(fr|de|es|ar)\//.test(module)),
  ).toEqual([]);
});

test('a language that is chosen at run time brings each part in a chunk of its own', async () => {
  const chunks = await bundle("export { loadMessages } from '@patchbay/core';");
  expect(initial(chunks).filter((module) => /messages\/(fr|de|es|ar)\//.test(module))).toEqual([]);
  for (const locale of ['fr', 'de', 'es', 'ar']) {
    const parts = chunks.filter(({ modules }) =>
      modules.some((module) => module.includes(`messages/${locale}/`)),
    );
    const long = parts.filter(({ modules }) => modules.includes(`messages/${locale}/remedy-texts.ts`));
    expect([parts.length >= 2, long.length], locale).toEqual([true, 1]);
    expect(long[0]?.modules).not.toContain(`messages/${locale}/remedies.ts`);
  }
});
