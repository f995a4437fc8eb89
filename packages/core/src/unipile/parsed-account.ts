import type { AccountSnapshot } from '../account/account-report.ts';

/** What reading an account object gave: the account, or why it is not one. */
export type ParsedAccount =
  | {
      readonly ok: true;
      readonly snapshot: AccountSnapshot;
      /** The provider's own id of the person, to notice that somebody else signed in. */
      readonly userId: string | null;
    }
  | { readonly ok: false; readonly reason: string; readonly raw: unknown };
