/** What the two projects of component tests set, see vitest.config.ts. */
interface ImportMeta {
  readonly env: { readonly VITE_REACT: '18.3' | '19' };
}
