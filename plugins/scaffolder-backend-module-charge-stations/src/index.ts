/**
 * Scaffolder actions that add runbooks and explanations of fault codes to what a portal knows.
 *
 * @packageDocumentation
 */

export { scaffolderModuleChargeStations as default } from './module';
