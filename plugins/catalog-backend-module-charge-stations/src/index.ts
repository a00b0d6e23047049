/**
 * The ChargeStation kind for the Backstage catalog.
 *
 * @packageDocumentation
 */

export { catalogModuleChargeStations as default } from './module';
export { ChargeStationProcessor } from './ChargeStationProcessor';
