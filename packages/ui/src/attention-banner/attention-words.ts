import { type Account, type DialogTexts, type MessagesInPart, providerEntry } from '@patchbay/core';
import { accountName } from '../internals/account-words.ts';
import { remedyWords } from '../remediation/remedy-words.ts';

/** How many names a banner can bear. */
const NAMES = 3;

/** What the banner says: of one account what happened, of several how many and whose. */
export function attentionWords(
  accounts: readonly [Account, ...Account[]],
  messages: MessagesInPart,
  texts: DialogTexts['attention'],
): { readonly heading: string; readonly names: string } {
  const [first, ...others] = accounts;
  const names = accounts.map((account) => accountName(account, messages));
  if (others.length === 0) {
    const { heading } = remedyWords(first, messages, null);
    return { heading, names: `${names[0]} · ${providerEntry(first.provider).name}` };
  }
  const listed =
    names.length > NAMES ? [...names.slice(0, NAMES - 1), texts.more(names.length - NAMES + 1)] : names;
  return {
    heading: texts.heading(accounts.length),
    names: new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(listed),
  };
}
