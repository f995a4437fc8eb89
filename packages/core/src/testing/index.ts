// Fixtures for tests and stories of those who build on core.
export { FIXTURE_TIME, makeAccount, makeFreshness, makeReport, makeStatusReport } from './make-account.ts';
export { makeIncident } from './make-incident.ts';
