export {
  type ServedMockUnipile,
  type ServeMockUnipileOptions,
  serveMockUnipile,
} from './node/serve-mock-unipile.ts';
export { setupMockServer } from './node/setup-mock-server.ts';
