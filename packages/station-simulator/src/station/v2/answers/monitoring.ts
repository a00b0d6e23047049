import { MONITOR_TYPES } from '../../../scenario/vocabulary';
import { CallReply, statusReply } from '../../CallReply';
import { Payload } from '../../script';
import { Station } from '../../Station';
import { canWatch, Monitor } from '../device/monitor';
import {
  componentIn,
  FormatError,
  listIn,
  objectIn,
  numberIn,
  textIn,
  variableIn,
} from './request';
import { closeStreams, openStreams } from '../streams';
import { namedIn, sendInParts } from './reports';

const isPlayed = (type: string): type is Monitor['type'] =>
  (MONITOR_TYPES as readonly string[]).includes(type);

/** SetVariableMonitoring (2.0.1 Part 2, N04). */
export function setVariableMonitoring(
  station: Station,
  payload: Payload,
): CallReply {
  const setMonitoringResult = listIn(payload, 'setMonitoringData').map(
    asked => ({
      ...setMonitor(station, asked),
      type: asked.type,
      component: asked.component,
      variable: asked.variable,
      severity: asked.severity,
    }),
  );
  const set = setMonitoringResult.flatMap(
    ({ id }) => (id === undefined ? [] : station.device.monitor(id)) ?? [],
  );
  return {
    type: 'result',
    payload: { setMonitoringResult },
    then: openStreams(station, set),
  };
}

function setMonitor(
  { device, time }: Station,
  asked: Payload,
): { status: string; id?: number } {
  const component = componentIn(asked);
  const name = variableIn(asked);
  if (!name) {
    throw new FormatError();
  }
  const type = textIn(asked, 'type');
  const value = numberIn(asked, 'value');
  const severity = numberIn(asked, 'severity');
  const id = asked.id === undefined ? undefined : numberIn(asked, 'id');
  if (!device.has(component)) {
    return { status: 'UnknownComponent' };
  }
  const variable = device.find(component, name);
  if (!variable) {
    return { status: 'UnknownVariable' };
  }
  if (!isPlayed(type) || !canWatch(type, variable)) {
    return { status: 'UnsupportedMonitorType' };
  }
  const twin = device.monitors.find(
    other =>
      other.variable === variable &&
      other.type === type &&
      other.severity === severity &&
      other.id !== id,
  );
  if (twin) {
    return { status: 'Duplicate' };
  }
  const isKnown = id === undefined || device.monitor(id) !== undefined;
  const isSane =
    severity >= 0 && severity <= 9 && (type !== 'Periodic' || value > 0);
  if (!isKnown || !isSane) {
    return { status: 'Rejected' };
  }
  const transaction = asked.transaction === true;
  const kind = 'CustomMonitor';
  const monitor = device.setMonitor(
    {
      id,
      variable,
      type,
      value,
      severity,
      transaction,
      kind,
      stream: streamIn(asked),
    },
    time,
  );
  return { status: 'Accepted', id: monitor.id };
}

/** Only measurements by the clock are streamed. */
function streamIn({
  type,
  periodicEventStream,
}: Payload): Monitor['stream'] | undefined {
  return type === 'Periodic' && periodicEventStream !== undefined
    ? { parameters: objectIn(periodicEventStream), open: false }
    : undefined;
}

/** ClearVariableMonitoring (2.0.1 Part 2, N06). */
export function clearVariableMonitoring(
  station: Station,
  { id }: Payload,
): CallReply {
  if (!Array.isArray(id)) {
    throw new FormatError();
  }
  const gone = id.flatMap(
    (one: unknown) => station.device.monitor(Number(one)) ?? [],
  );
  const clearMonitoringResult = id.map((one: unknown) => ({
    id: Number(one),
    status: station.device.removeMonitor(Number(one)) ? 'Accepted' : 'NotFound',
  }));
  return {
    type: 'result',
    payload: { clearMonitoringResult },
    then: closeStreams(station, gone),
  };
}

/** The names that GetMonitoringReport has for types of monitors. */
const CRITERIA: Record<Monitor['type'], string> = {
  UpperThreshold: 'ThresholdMonitoring',
  LowerThreshold: 'ThresholdMonitoring',
  Delta: 'DeltaMonitoring',
  Periodic: 'PeriodicMonitoring',
};

/** GetMonitoringReport (2.0.1 Part 2, N02). */
export function getMonitoringReport(
  station: Station,
  payload: Payload,
): CallReply {
  const requestId = numberIn(payload, 'requestId');
  const { monitoringCriteria: criteria } = payload;
  const isNamed = namedIn(payload);
  const monitors = station.device.monitors.filter(
    ({ type, variable }) =>
      isNamed(variable) &&
      (!Array.isArray(criteria) || criteria.includes(CRITERIA[type])),
  );
  if (monitors.length === 0) {
    return statusReply('EmptyResultSet');
  }
  const tellsKind = station.profile.ocpp === '2.1';
  return statusReply(
    'Accepted',
    sendInParts(station, {
      action: 'NotifyMonitoringReport',
      requestId,
      list: 'monitor',
      entries: monitors.map(
        ({ id, variable, type, value, severity, transaction, kind }) => ({
          component: variable.component,
          variable: variable.variable,
          variableMonitoring: [
            {
              id,
              transaction,
              value,
              type,
              severity,
              ...(tellsKind ? { eventNotificationType: kind } : {}),
            },
          ],
        }),
      ),
    }),
  );
}

/** SetMonitoringLevel (2.0.1 Part 2, N05). */
export function setMonitoringLevel(
  station: Station,
  payload: Payload,
): CallReply {
  const severity = numberIn(payload, 'severity');
  if (severity < 0 || severity > 9) {
    return statusReply('Rejected');
  }
  station.device.level = severity;
  return statusReply('Accepted');
}

/** SetMonitoringBase (2.0.1 Part 2, N03): what stays of the monitors. */
export function setMonitoringBase(
  station: Station,
  payload: Payload,
): CallReply {
  const base = textIn(payload, 'monitoringBase');
  const goes = ({ kind }: Monitor) =>
    base === 'HardWiredOnly' ||
    (base === 'FactoryDefault' && kind === 'CustomMonitor');
  for (const monitor of station.device.monitors.filter(goes)) {
    station.device.removeMonitor(monitor.id);
  }
  return statusReply('Accepted');
}
