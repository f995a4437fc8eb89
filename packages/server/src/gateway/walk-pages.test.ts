import { expect, test } from 'vitest';
import { walkPages } from './walk-pages.ts';

/** Walks a list in which each page names the next; resolves to the cursors that were asked for. */
async function walk(next: (cursor: string | null) => string | null): Promise<(string | null)[]> {
  const asked: (string | null)[] = [];
  const pages = walkPages('accounts', async (cursor) => {
    asked.push(cursor);
    return { nextCursor: next(cursor) };
  });
  for await (const _ of pages);
  return asked;
}

test('walks to the last page', async () => {
  const next = new Map([
    [null, 'b'],
    ['b', 'c'],
  ]);
  expect(await walk((cursor) => next.get(cursor) ?? null)).toEqual([null, 'b', 'c']);
});

for (const [title, next] of [
  ['itself', () => 'b'],
  ['one that was read', (cursor: string | null) => (cursor === 'b' ? 'c' : 'b')],
] as const) {
  test(`a page that leads to ${title} ends the walk with an error`, async () => {
    await expect(walk(next)).rejects.toMatchObject({ name: 'GatewayError', type: 'endless_list' });
  });
}

test('a list that goes on and on ends the walk with an error', async () => {
  let pages = 0;
  await expect(walk(() => String(++pages))).rejects.toMatchObject({ type: 'endless_list' });
  expect(pages).toBe(10_000);
});
