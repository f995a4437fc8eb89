import type { Account } from '../account/account.ts';

/** The little of a query cache that core touches; TanStack Query's `QueryClient` fits as it is. */
export interface QueryCache {
  getQueryData<T>(key: readonly unknown[]): T | undefined;
  setQueryData(key: readonly unknown[], data: unknown): unknown;
  /** Every entry whose key begins with `queryKey`. */
  getQueriesData<T>(filters: {
    queryKey: readonly unknown[];
  }): readonly (readonly [key: readonly unknown[], data: T | undefined])[];
}

/** What the list entry holds. */
export interface AccountListEntry {
  /** In the server's order; an account that appears later is added at the end. */
  readonly ids: readonly string[];
  /**
   * The accounts as the read found them. One that has changed since, or that is read by itself, has an entry of its
   * own, which is the truth then; see `knownAccount`.
   */
  readonly accounts?: readonly Account[];
  /** Event position of the read, where the stream starts. */
  readonly position: string;
  /** Opaque name of the owner's stream, by which tabs share it; left out by an older server. */
  readonly streamTag?: string;
}
