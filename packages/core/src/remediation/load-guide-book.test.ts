import { expect, test } from 'vitest';
import { en } from '../messages/locales/en.ts';
import type { Messages } from '../messages/messages.ts';
import { loadGuideBook } from './load-guide-book.ts';

test('the same messages get the same book, others their own', async () => {
  const other: Messages = { ...en };
  const [first, second, third] = await Promise.all([en, en, other].map(loadGuideBook));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a book that could not be loaded is asked for again', async () => {
  let tries = 0;
  const messages: Messages = {
    ...en,
    loadRemedyTexts: () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('offline')) : en.loadRemedyTexts();
    },
  };
  await expect(loadGuideBook(messages)).rejects.toThrow('offline');
  expect((await loadGuideBook(messages)).texts.headings.steps).toBe('What to do');
  expect(tries).toBe(2);
});
