import { ComponentProblem, Connector, ActiveFault } from '../Station';
import { Component } from './device/variable';

/** What tells an error of 1.6 with 2.x: component, variable, severity (0 danger to 9 debug), words. */
type Row = [
  component: string,
  variable: string,
  severity: number,
  text: string,
];

/**
 * Components are of 2.0.1 Part 2, Appendices, Appendix 3. Where several errors of 1.6 have one component,
 * the words tell them apart.
 */
const BY_ERROR_CODE: Record<string, Row> = {
  ConnectorLockFailure: [
    'ConnectorPlugRetentionLock',
    'Problem',
    3,
    'Connector lock failed',
  ],
  EVCommunicationError: [
    'CPPWMController',
    'Problem',
    6,
    'No communication with the vehicle',
  ],
  GroundFailure: ['RCD', 'Tripped', 1, 'Residual current device tripped'],
  HighTemperature: ['TemperatureSensor', 'Active', 4, 'Too hot'],
  InternalError: ['Controller', 'Problem', 3, 'Internal error'],
  LocalListConflict: [
    'LocalAuthListCtrlr',
    'Problem',
    7,
    'Local list is not the one of the CSMS',
  ],
  OverCurrentFailure: [
    'OverCurrentProtection',
    'Tripped',
    2,
    'Over-current protection tripped',
  ],
  OverVoltage: ['ElectricalFeed', 'Problem', 3, 'Voltage too high'],
  PowerMeterFailure: ['FiscalMetering', 'Problem', 4, 'Meter does not answer'],
  PowerSwitchFailure: ['PowerContactor', 'Problem', 2, 'Contactor failed'],
  ReaderFailure: ['TokenReader', 'Problem', 4, 'Reader failed'],
  ResetFailure: ['Controller', 'Problem', 4, 'Reset failed'],
  UnderVoltage: ['ElectricalFeed', 'Problem', 3, 'Voltage too low'],
  WeakSignal: ['DataLink', 'Problem', 7, 'Weak signal'],
};

/** What a fault is told by, with the words that go with it. */
export function problemOf(
  connector: Connector,
  fault: ActiveFault,
): ComponentProblem & { severity: number; text: string } {
  const own = connector.place ? 'Connector' : 'ChargingStation';
  const [component, variable, severity, text] = BY_ERROR_CODE[
    fault.errorCode
  ] ?? [own, 'Problem', 4, fault.errorCode];
  const { problem } = fault;
  return {
    component: problem.component ?? component,
    instance: problem.instance,
    variable: problem.variable ?? (problem.component ? 'Problem' : variable),
    level: problem.level,
    severity: problem.severity ?? severity,
    text: fault.info ?? text,
  };
}

/** Components that are a level themselves. */
const LEVELS: Record<string, NonNullable<ComponentProblem['level']>> = {
  ChargingStation: 'station',
  EVSE: 'evse',
};

/** The component on the connector that a step names, or on its EVSE, or on the station. */
export function componentAt(
  { place }: Connector,
  {
    component: name,
    instance,
    level = LEVELS[name] ?? 'connector',
  }: Pick<ComponentProblem, 'component' | 'instance' | 'level'>,
): Component {
  const named = { name, ...(instance ? { instance } : {}) };
  if (!place || level === 'station') {
    return named;
  }
  const { evseId: id, connectorId } = place;
  return { ...named, evse: level === 'evse' ? { id } : { id, connectorId } };
}
