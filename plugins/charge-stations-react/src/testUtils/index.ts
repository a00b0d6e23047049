export { availabilityDaysOf, type FakePort } from './availabilityOf';
export { FakeChargeStationsApi } from './FakeChargeStationsApi';
export type { FakeWorld } from './FakeChargeStationsApi';
export * from './fixtures';
