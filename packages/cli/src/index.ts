/**
 * The command `forecourt`, over the API of a portal.
 *
 * @packageDocumentation
 */
export { runCli } from './runCli';
