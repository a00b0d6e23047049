/**
 * Charge stations and fleets that speak OCPP 1.6, 2.0.1 and 2.1, for the demo, the tests and load.
 *
 * @packageDocumentation
 */
export { runCli } from './cli/runCli';
export { castFleet, castScenario } from './fleet/cast';
export type { Role } from './fleet/cast';
export { parseFleet } from './fleet/fleet';
export type { Fleet, FleetStation } from './fleet/fleet';
export { fleetHistory } from './fleet/history';
export type { FleetHistoryOptions } from './fleet/history';
export { runStations } from './fleet/runStations';
export type { RunStationsOptions } from './fleet/runStations';
export { Tally } from './fleet/Tally';
export { listShipped, loadPlay, loadScenario } from './library';
export type { Play } from './library';
export { parseScenario } from './scenario/scenario';
export type { Scenario } from './scenario/scenario';
export type { Step, StepOf } from './scenario/step';
export { LiveStation } from './station/LiveStation';
export type { LiveStationOptions } from './station/LiveStation';
export type { LiveEvent } from './station/liveEvent';
export { scenarioHistory } from './station/scenarioHistory';
export { Station } from './station/Station';
export { keepToProfile } from './transport/security';
export type { Credentials, SecurityProfile } from './transport/security';
export type { HistoryLine } from './transport/jsonl';
