/**
 * What other backend modules may add to the charge-stations backend.
 *
 * @packageDocumentation
 */
export { chargeStationsKnowledgeExtensionPoint } from './knowledgeExtensionPoint';
export type {
  AddedRunbooks,
  ChargeStationsKnowledgeExtensionPoint,
} from './knowledgeExtensionPoint';
