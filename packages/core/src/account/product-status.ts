/**
 * Status of one part of an account, where a provider has several (LinkedIn: classic, recruiter,
 * sales_navigator, company). `product` is Unipile's own word and open: new ones pass through.
 */
export interface ProductStatus {
  readonly product: string;
  readonly kind: 'running' | 'disconnected' | 'errored' | 'unknown';
}
