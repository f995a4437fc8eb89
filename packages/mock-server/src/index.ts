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
export { scenarioAccounts } from './scenarios/begin-with.ts';
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
export type { PlayerState, ScenarioPlayer } from './scenarios/scenario-player.ts';
export { scenarios } from './scenarios/scenarios.ts';
export type { ChoicesV1 } from './v1/choices-v1.ts';
export type { V1Controls } from './v1/v1-controls.ts';
export { defaultEvents as defaultV1Events, type V1WebhookInit } from './v1/world/fill-v1.ts';
export type { SourceStatusOptions } from './v1/world/set-source-status.ts';
export type { SourceName } from './v1/world/source-words.ts';
export { type V1AccountInit, type V1AccountType, v1Account } from './v1/world/v1-account.ts';
export type { V1Traits } from './v1/world/v1-traits.ts';
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
export { type V2Provider, type V2Status, v2Account } from './world/v2-account.ts';
export type { StoredEndpoint, World } from './world/world.ts';
