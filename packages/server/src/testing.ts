// For those who write a store of their own.
export {
  type OpenStore,
  type StoreCase,
  type StoreCaseOptions,
  storeContract,
} from './testing/store-contract.ts';
