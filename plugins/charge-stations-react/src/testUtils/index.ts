export { availabilityDaysOf, type FakePort } from './fake/availabilityOf';
export { FakeChargeStationsApi } from './fake/FakeChargeStationsApi';
export type { FakeWorld } from './fake/FakeWorld';
export type { FakeConfigurationWorld } from './fake/FakeConfiguration';
export * from './fixtures';
