import type { v2 } from '@patchbay/core/unipile';
import type { Choices } from '../choices.ts';

/** The account with a new status of the whole; its products follow. Any word may be given. */
export function withStatus(account: v2.WireAccount, status: string): v2.WireAccount {
  const products = account.metadata.products_connection_status;
  if (!products) return { ...account, status };
  const names = Object.keys(products);
  const changed = Object.fromEntries(
    names.map((name, i) => [name, productWord(status, i === names.length - 1)]),
  );
  return withProducts({ ...account, status }, changed);
}

/** The account with a new status of one product; the status of the whole is worked out from all products. */
export function withProductStatus(
  account: v2.WireAccount,
  product: string,
  status: string,
  choices: Pick<Choices, 'mixedProducts'>,
): v2.WireAccount {
  const products = { ...account.metadata.products_connection_status, [product]: status };
  return withProducts({ ...account, status: overallStatus(Object.values(products), choices) }, products);
}

function withProducts(account: v2.WireAccount, products: Readonly<Record<string, string>>): v2.WireAccount {
  return { ...account, metadata: { ...account.metadata, products_connection_status: products } };
}

/** Mixed statuses hit the last product, as the one most likely to be an extra. */
function productWord(status: string, last: boolean): string {
  switch (status) {
    case 'disconnected':
    case 'errored':
      return status;
    case 'partial':
      return last ? 'disconnected' : 'running';
    case 'degraded':
      return last ? 'errored' : 'running';
    default:
      return 'running';
  }
}

/** Documented: some running and some errored is `degraded`, some running and some signed out is `partial`. */
function overallStatus(words: readonly string[], choices: Pick<Choices, 'mixedProducts'>): string {
  const running = words.includes('running');
  const disconnected = words.includes('disconnected');
  const errored = words.includes('errored');
  if (!running) return disconnected ? 'disconnected' : 'errored';
  if (disconnected && errored) return choices.mixedProducts;
  if (disconnected) return 'partial';
  return errored ? 'degraded' : 'running';
}
