import { Dialect } from '../Dialect';
import { notify } from '../messages';
import { activeFault } from '../activeFault';
import { heartbeatSeconds } from './configuration';
import { oldErrors } from './oldErrors';
import { identified, metered, stopped } from './session';
import { reportAll, reportChanges, reportStatus } from './status';

/** OCPP 1.6 edition 2 with its security extension. */
export const v16: Dialect = {
  subprotocol: 'ocpp1.6',
  idsPerConnection: true,
  *boot(station) {
    return yield* notify(station, 'BootNotification', {
      chargePointVendor: station.profile.vendor,
      chargePointModel: station.profile.model,
      chargePointSerialNumber: station.serial,
      firmwareVersion: station.firmware,
    });
  },
  heartbeatSeconds: station => heartbeatSeconds(station.configuration),
  rememberHeartbeat(station, seconds) {
    const entry = station.configuration.get('heartbeatinterval');
    if (entry) {
      entry.value = String(seconds);
    }
  },
  reportAll,
  reportChanges,
  *status(station, step) {
    const connector = station.connector(step.connector);
    const blocking = step.status === 'Faulted';
    connector.faults =
      blocking || step.errorCode !== 'NoError'
        ? [activeFault({ ...step, blocking })]
        : [];
    if (!blocking) {
      connector.status = step.status;
    }
    yield* reportStatus(station, connector, {
      status: step.status,
      info: step.info,
      vendorId: step.vendorId,
      vendorErrorCode: step.vendorErrorCode,
      timestamp: station.timestampFor(step.timestamp),
    });
  },
  *faultRaised(station, { connector }) {
    yield* reportStatus(station, connector);
  },
  *faultCleared(station, { connector, how }) {
    if (how.type === 'leftFaulted') {
      yield* reportStatus(station, connector, { errorCode: how.warning });
    } else if (how.type === 'resolvedText') {
      yield* reportStatus(station, connector, { info: how.text });
    } else {
      // Where several were active the one slot now shows what remains.
      yield* reportStatus(station, connector);
    }
  },
  oldErrors,
  *entered(station, { connector }) {
    yield* reportStatus(station, connector);
  },
  identified,
  metered,
  stopped,
  *firmwareStatus(station, status) {
    yield* notify(station, 'FirmwareStatusNotification', { status });
  },
  // 1.6 has no words for these two.
  *moved() {},
  *measured() {},
};
