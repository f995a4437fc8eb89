/** The little of a query cache that core touches; TanStack Query's `QueryClient` fits as it is. */
export interface QueryCache {
  getQueryData<T>(key: readonly unknown[]): T | undefined;
  setQueryData(key: readonly unknown[], data: unknown): unknown;
}

/** What the list entry holds. */
export interface AccountListEntry {
  /** In the server's order; an account that appears later is added at the end. */
  readonly ids: readonly string[];
  /** Event position of the read, where the stream starts. */
  readonly position: string;
  /** Opaque name of the owner's stream, by which tabs share it; left out by an older server. */
  readonly streamTag?: string;
}
