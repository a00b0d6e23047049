import { StepOf } from '../../scenario/step';
import { activeFault } from '../activeFault';
import { currentStatus, notify } from '../messages';
import { Script } from '../script';
import { Connector, Station } from '../Station';
import { clearedData, raisedData } from './faults';
import { eventData, EventData, firingData, notifyEvents } from './notifyEvent';
import { componentAt } from './problems';

/** What 2.x has names for; all else is a car (2.0.1 Part 2, ConnectorStatusEnumType). */
const SAME = ['Available', 'Reserved', 'Unavailable', 'Faulted'];

/** A connector's status in the words of 2.x. */
export function connectorStatus(connector: Connector): string {
  const { status: of16 } = currentStatus(connector);
  return SAME.includes(of16) ? of16 : 'Occupied';
}

/** StatusNotification, which the station itself has none of. */
export function* statusNotification(
  station: Station,
  connector: Connector,
): Script {
  if (!connector.place) {
    return;
  }
  const connectorStatusNow = connectorStatus(connector);
  const answer = yield* notify(station, 'StatusNotification', {
    timestamp: station.timestamp(),
    connectorStatus: connectorStatusNow,
    evseId: connector.place.evseId,
    connectorId: connector.place.connectorId,
  });
  if (answer.type !== 'unsent') {
    connector.reported = connectorStatusNow;
  }
}

/** AvailabilityState of a connector or the station, which says the same as its status. */
export function availabilityData(
  station: Station,
  connector: Connector,
  cause?: number,
): EventData[] {
  const component = componentAt(connector, {
    component: connector.place ? 'Connector' : 'ChargingStation',
  });
  const variable = { name: 'AvailabilityState' };
  const value = connectorStatus(connector);
  const known = station.device.find(component, variable);
  const firings = known ? station.device.move(known, value) : [];
  connector.reported = value;
  return [
    eventData(station, { component, variable, value, trigger: 'Delta', cause }),
    ...firings.map(firing => firingData(station, firing)),
  ];
}

/**
 * Tells a connector's state where it changed, with the events that explain it. 2.0.1 says it with
 * StatusNotification, 2.1 with AvailabilityState, and both with both where a component has a problem.
 */
export function* tell(
  station: Station,
  connector: Connector,
  options: { data?: EventData[]; always?: boolean } = {},
): Script {
  const { data = [], always = false } = options;
  const news = always || connectorStatus(connector) !== connector.reported;
  const byEvent =
    data.length > 0 || !connector.place || station.profile.ocpp === '2.1';
  const byStatus = data.length > 0 || station.profile.ocpp === '2.0.1';
  if (byEvent) {
    const cause = data.find(({ cleared }) => cleared !== true)?.eventId;
    yield* notifyEvents(station, [
      ...data,
      ...(news ? availabilityData(station, connector, cause) : []),
    ]);
  }
  if (byStatus && news) {
    yield* statusNotification(station, connector);
  }
}

export function* reportChanges(station: Station): Script {
  for (const connector of station.connectors) {
    yield* tell(station, connector);
  }
}

/** After an accepted boot: every connector (2.0.1 Part 2, B01.FR.05), then the station and what is wrong. */
export function* reportAll(station: Station): Script {
  station.device.restart();
  for (const connector of station.connectors) {
    yield* statusNotification(station, connector);
  }
  const [whole] = station.connectors;
  yield* notifyEvents(station, [
    ...availabilityData(station, whole),
    ...station.connectors.flatMap(connector =>
      connector.faults.flatMap(fault =>
        raisedData(station, { connector, fault }),
      ),
    ),
  ]);
}

/** A status step: what it names is from now on what the connector is in. */
export function* status(station: Station, step: StepOf<'status'>): Script {
  const connector = station.connector(step.connector);
  const blocking = step.status === 'Faulted';
  const before = connector.faults;
  connector.faults =
    blocking || step.errorCode !== 'NoError'
      ? [activeFault({ ...step, blocking })]
      : [];
  if (!blocking) {
    connector.status = step.status;
  }
  const data = [
    ...before.flatMap(fault => clearedData(station, { connector, fault })),
    ...connector.faults
      .filter(({ errorCode }) => errorCode !== 'NoError')
      .flatMap(fault => raisedData(station, { connector, fault })),
  ];
  yield* tell(station, connector, { data, always: true });
}
