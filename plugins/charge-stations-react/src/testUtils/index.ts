export { availabilityDaysOf, type FakePort } from './availabilityOf';
export { FakeChargeStationsApi } from './FakeChargeStationsApi';
export type { FakeWorld } from './FakeChargeStationsApi';
export type { FakeConfigurationWorld } from './FakeConfiguration';
export * from './complianceFixtures';
export * from './configurationFixtures';
export * from './fixtures';
export * from './knowledgeFixtures';
