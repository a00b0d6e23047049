import { StepOf } from '../scenario/step';
import { StopReason } from '../scenario/vocabulary';
import { Answer, Script } from './script';
import { ActiveFault, Connector, Session, Station } from './Station';

/** Why a station boots, in the words of 2.x; 1.6 does not tell. */
export type BootReason =
  | 'PowerUp'
  | 'FirmwareUpdate'
  | 'RemoteReset'
  | 'Triggered';

/** A session and the connector that it runs on. */
export interface Running {
  connector: Connector;
  session: Session;
}

/** What a meter shows while a car charges. */
export interface Reading {
  meterWh: number;
  powerKw: number;
  /** Percent; direct current only. */
  stateOfCharge?: number;
}

/** An error of the time offline. */
export type OldError = StepOf<'replayOldErrors'>['errors'][number];

/** How a fault ends. */
export type Clearing = StepOf<'fault'>['clear'];

/** One OCPP version as a station speaks it: what happens goes in, the calls that tell it come out. */
export interface Dialect {
  /** The WebSocket's subprotocol. */
  readonly subprotocol: string;
  /** Whether a message id may come again on another connection. */
  readonly idsPerConnection: boolean;
  boot(station: Station, reason: BootReason): Script<Answer>;
  /** Seconds between heartbeats; 0 when nobody named any. */
  heartbeatSeconds(station: Station): number;
  rememberHeartbeat(station: Station, seconds: number): void;
  /** Every state, after an accepted boot. */
  reportAll(station: Station): Script;
  /** The states that changed since they were last told. */
  reportChanges(station: Station): Script;
  /** A status just as a step has it. */
  status(station: Station, step: StepOf<'status'>): Script;
  /** The fault is among the connector's already. */
  faultRaised(
    station: Station,
    options: { connector: Connector; fault: ActiveFault },
  ): Script;
  /** The fault is not among the connector's any more. */
  faultCleared(
    station: Station,
    options: { connector: Connector; fault: ActiveFault; how: Clearing },
  ): Script;
  oldErrors(station: Station, errors: OldError[]): Script;
  /** The connector's status is another one: a car came, charges, pauses or went. */
  entered(station: Station, running: Running): Script;
  identified(station: Station, running: Running): Script;
  metered(station: Station, running: Running, reading: Reading): Script;
  stopped(station: Station, running: Running, reason: StopReason): Script;
  firmwareStatus(station: Station, status: string): Script;
  /** A measured value is another one. */
  moved(station: Station, step: StepOf<'vary'>, value: number): Script;
  /** What is measured again and again by the clock. */
  measured(station: Station): Script;
}
