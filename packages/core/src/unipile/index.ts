// The provider side's own words, one namespace per API generation. Read by the server and by the mock only.
export { parseTime } from './parse-time.ts';
export * as v2 from './v2/index.ts';
