import {
  type Account,
  type MessagesInPart,
  partLists,
  providerEntry,
  type RemedyContext,
} from '@patchbay/core';
import { formatInSentence, type TimeFormat } from './format-time.ts';
import { withAccountWords } from './with-account-words.ts';

/** What an account is called: its name, else what tells it apart, else its provider. */
export function accountName({ name, handle, provider }: Account, messages: MessagesInPart): string {
  return name || handle || withAccountWords(messages).list.unnamed(providerEntry(provider).name);
}

/** What the texts of a remedy may name. */
export function remedyContext(
  account: Account,
  messages: MessagesInPart,
  format: TimeFormat | null,
): RemedyContext {
  const { provider, statusSince } = account;
  return {
    ...partLists(account, withAccountWords(messages)),
    provider: providerEntry(provider).name,
    since: format && statusSince > 0 ? formatInSentence(statusSince, format, messages.times) : null,
  };
}
