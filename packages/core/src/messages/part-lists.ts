import type { Account } from '../account/account.ts';
import type { Messages, RemedyContext } from './messages.ts';

/**
 * The working and the broken parts of an account by name, as lists in the language of the messages. Parts that
 * have no name in the messages are left out: a raw word is nothing to show.
 *
 * @example partLists(account, en) // { workingParts: 'mail', brokenParts: 'calendar' }
 */
export function partLists(
  { products }: Pick<Account, 'products'>,
  { locale, products: names }: Pick<Messages, 'locale' | 'products'>,
): Required<Pick<RemedyContext, 'workingParts' | 'brokenParts'>> {
  const named = (isWanted: (kind: string) => boolean): string | null => {
    const list = products.flatMap(({ product, kind }) => {
      const name = Object.hasOwn(names, product) ? names[product as keyof typeof names] : '';
      return name && isWanted(kind) ? [name] : [];
    });
    return list.length > 0 ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(list) : null;
  };
  return {
    workingParts: named((kind) => kind === 'running'),
    brokenParts: named((kind) => kind === 'disconnected' || kind === 'errored'),
  };
}
