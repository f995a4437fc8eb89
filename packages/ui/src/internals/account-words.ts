import { type Account, type Messages, providerEntry, type RemedyContext } from '@patchbay/core';
import { formatInSentence, type TimeFormat } from './format-time.ts';

/** What an account is called: its name, else what tells it apart, else its provider. */
export function accountName({ name, handle, provider }: Account, { list }: Messages): string {
  return name || handle || list.unnamed(providerEntry(provider).name);
}

/** What the texts of a remedy may name. */
export function remedyContext(
  { provider, statusSince }: Account,
  { times }: Messages,
  format: TimeFormat | null,
): RemedyContext {
  return {
    provider: providerEntry(provider).name,
    since: format && statusSince > 0 ? formatInSentence(statusSince, format, times) : null,
  };
}
