import { Dialect } from '../Dialect';
import { notify } from '../messages';
import { clearedData, raisedData } from './faults';
import { firingData, notifyEvents } from './notifyEvent';
import { oldErrors } from './oldErrors';
import { componentAt } from './problems';
import { isStreamed, sendToStream } from './streams';
import { entered, identified, metered, stopped } from './session';
import { reportAll, reportChanges, status, tell } from './status';

const heartbeat = [
  { name: 'OCPPCommCtrlr' },
  { name: 'HeartbeatInterval' },
] as const;

/** FirmwareStatusNotification names the request that it is about; there was none. */
const REQUEST_ID = 1;

/** OCPP 2.0.1 edition 3. */
export const v201: Dialect = {
  subprotocol: 'ocpp2.0.1',
  idsPerConnection: false,
  *boot(station, reason) {
    return yield* notify(station, 'BootNotification', {
      reason,
      chargingStation: {
        vendorName: station.profile.vendor,
        model: station.profile.model,
        serialNumber: station.serial,
        firmwareVersion: station.firmware,
      },
    });
  },
  heartbeatSeconds: station =>
    Number(station.device.find(...heartbeat)?.value) || 0,
  rememberHeartbeat(station, seconds) {
    const interval = station.device.find(...heartbeat);
    if (interval) {
      interval.value = String(seconds);
    }
  },
  reportAll,
  reportChanges,
  status,
  *faultRaised(station, { connector, fault }) {
    const data = raisedData(station, { connector, fault });
    yield* tell(station, connector, { data });
  },
  *faultCleared(station, options) {
    const data = clearedData(station, options);
    yield* tell(station, options.connector, { data });
  },
  oldErrors,
  entered,
  identified,
  metered,
  stopped,
  *firmwareStatus(station, update) {
    yield* notify(station, 'FirmwareStatusNotification', {
      status: update,
      requestId: REQUEST_ID,
    });
  },
  *moved(station, step, value) {
    const variable = station.device.add({
      component: componentAt(station.connector(step.connector), step),
      variable: { name: step.variable },
      value: '0',
      mutability: 'ReadOnly',
      dataType: 'decimal',
    });
    const firings = station.device.move(variable, String(value));
    yield* notifyEvents(
      station,
      firings.map(firing => firingData(station, firing)),
    );
  },
  *measured(station) {
    const firings = station.device.due(station.time);
    for (const { monitor } of firings.filter(isStreamed)) {
      yield* sendToStream(station, monitor);
    }
    yield* notifyEvents(
      station,
      firings
        .filter(firing => !isStreamed(firing))
        .map(firing => firingData(station, firing)),
    );
  },
};

/** OCPP 2.1 edition 1. */
export const v21: Dialect = { ...v201, subprotocol: 'ocpp2.1' };
