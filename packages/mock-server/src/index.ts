export { type Choices, defaultChoices } from './choices.ts';
export { createTestClock, type TestClock, type TestClockOptions } from './clock/create-test-clock.ts';
export { createMockUnipile } from './create-mock-unipile.ts';
export {
  type Disturbance,
  type DisturbanceEffect,
  disturbanceEffects,
  type RandomDisturbances,
} from './disturbances/disturbance.ts';
export type { Fault } from './faults/fault.ts';
export {
  DEFAULT_API_KEY,
  DEFAULT_ORIGIN,
  type MockUnipile,
  type MockUnipileOptions,
} from './mock-unipile.ts';
export {
  type PlayedScenario,
  type PlayedStep,
  type PlayScenarioOptions,
  playScenario,
} from './scenarios/play-scenario.ts';
export {
  type AccountSelector,
  type Scenario,
  type ScenarioAction,
  type ScenarioStep,
  type ScenarioTime,
  scenarioLength,
} from './scenarios/scenario.ts';
export { scenarios } from './scenarios/scenarios.ts';
export { type DeliveryRecord, wasAccepted } from './webhooks/delivery-record.ts';
export type {
  DeliveryOutcome,
  DeliveryReport,
  ReportedDelivery,
} from './webhooks/delivery-report.ts';
export { eventTypes } from './webhooks/event-types.ts';
export type { MockEvent } from './webhooks/make-event.ts';
export type { InterruptionReason, StatusOptions } from './world/account-actions.ts';
export type { AccountBook } from './world/account-book.ts';
export { defaultAccounts, type MockAccountInit } from './world/account-init.ts';
export type { AuthLinkRecord } from './world/auth-link-record.ts';
export { parseSnapshot, type WorldSnapshot } from './world/snapshot.ts';
export type { StoredEndpoint, World } from './world/world.ts';
