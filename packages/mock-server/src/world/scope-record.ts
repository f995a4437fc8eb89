/** A Scope: one tenant's accounts and keys. */
export interface ScopeRecord {
  readonly id: string;
  readonly name: string;
  readonly reference: string | null;
  readonly status: 'active' | 'disabled';
  readonly created_at: string;
}
