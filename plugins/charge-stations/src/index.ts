/**
 * The charge-stations plugin for the new frontend system.
 *
 * @packageDocumentation
 */

export { chargeStationsPlugin as default } from './plugin';
export { chargeStationsTranslationRef } from './translation';
