import type { Messages } from '../messages/messages.ts';
import type { GuideBook } from './guide-book.ts';

const opened = new WeakMap<Messages, Promise<GuideBook>>();

/**
 * Steps, possible reasons, further actions and everything for operators, in the language of the messages. Loads the matrix and the long
 * texts when first asked, as chunks of their own; the same messages get the same book.
 *
 * @throws whatever the loading of a chunk throws; the next call tries again.
 * @example (await loadGuideBook(en)).guide(account, { context: { provider: 'LinkedIn', since: null } }).steps
 */
export function loadGuideBook(messages: Messages): Promise<GuideBook> {
  const known = opened.get(messages);
  if (known) return known;
  const book = open(messages);
  opened.set(messages, book);
  book.catch(() => opened.delete(messages));
  return book;
}

async function open(messages: Messages): Promise<GuideBook> {
  const [{ createGuideBook }, texts] = await Promise.all([
    import('./guide-book.ts'),
    messages.loadRemedyTexts(),
  ]);
  return createGuideBook(messages, texts);
}
