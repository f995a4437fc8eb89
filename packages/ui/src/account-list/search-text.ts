import { providerEntry } from '@patchbay/core';
import type { IndexedAccount } from './account-index.ts';

/** What the search looks through: name, handle and provider, folded. Made when first asked for. */
export function searchText(entry: IndexedAccount): string {
  const { name, handle, provider } = entry.account;
  entry.text ??= foldText(`${name} ${handle ?? ''} ${providerEntry(provider).name}`);
  return entry.text;
}

/** Letters without case and accents, so that "jose" finds José. */
export function foldText(text: string): string {
  const plain = hasAccents.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase();
}

/** Anything beyond ASCII; most names are spared the slow way. */
const hasAccents = /[^ -~]/;
