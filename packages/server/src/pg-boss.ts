export { createPgBossRunner, type PgBossRunnerOptions } from './jobs/pg-boss-runner.ts';
