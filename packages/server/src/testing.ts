// For those who write a store of their own.

// For those who mount the handler in an app of their own.
export {
  type ConformancePerson,
  type ConformancePorts,
  type HandlerCase,
  type HandlerConformanceOptions,
  handlerConformance,
  type StartedHandler,
} from './testing/handler-conformance.ts';
export {
  type OpenStore,
  type StoreCase,
  type StoreCaseOptions,
  storeContract,
} from './testing/store-contract.ts';
