/**
 * Takes OCPP connections, keeps every status, error code and configuration as evidence, and serves them.
 *
 * @packageDocumentation
 */
export { chargeStationsPlugin as default } from './plugin';
