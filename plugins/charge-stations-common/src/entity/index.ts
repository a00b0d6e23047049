export * from './ChargeStationEntityV1alpha1';
export { chargeStationEntityYaml } from './chargeStationEntityYaml';
export type { UnregisteredStationFacts } from './chargeStationEntityYaml';
export {
  chargeStationSchema,
  chargeStationSpecSchema,
} from './chargeStationSchema';
export * from './connectorStandards';
export { entityNameForIdentity } from './entityNameForIdentity';
export * from './ocppIdentity';
export * from './ocppVersion';
export * from './specificationDefinition';
