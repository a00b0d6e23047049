/**
 * What is known of charge stations, in Backstage's search: fault codes, configuration keys, messages, runbooks and
 * specifications.
 *
 * @packageDocumentation
 */

export { searchModuleChargeStations as default } from './module';
