import { CallReply, discardResult, statusReply } from '../../CallReply';
import { dialectOf } from '../../dialects';
import { notify } from '../../messages';
import { Payload, Script, wait } from '../../script';
import { Connector, Station } from '../../Station';
import { reboot } from '../../steps/link';
import { logUpload } from '../../steps/log';
import { endAllSessions } from '../../steps/session';
import { meterValue, triggeredTransaction } from '../session';
import { statusNotification, tell } from '../status';
import { evseIn, numberIn, textIn } from './request';

/** How often a station looks whether it is idle, ms. */
const IDLE_CHECK_MS = 10_000;

/** The connectors that a call is about: all without `evse`, those of an EVSE, or one. */
function connectorsIn(station: Station, payload: Payload): Connector[] {
  const evse = evseIn(payload);
  return station.connectors.filter(
    ({ place }) =>
      evse === undefined ||
      (place?.evseId === evse.id &&
        (evse.connectorId ?? place.connectorId) === place.connectorId),
  );
}

/** TriggerMessage (2.0.1 Part 2, F06). */
export function triggerMessage(station: Station, payload: Payload): CallReply {
  const requested = textIn(payload, 'requestedMessage');
  const connectors = connectorsIn(station, payload);
  const rejected = statusReply('Rejected');
  const accepted = (script: Script<unknown>) =>
    statusReply('Accepted', discardResult(script));
  const connector = connectors.find(({ place }) => place !== null);
  switch (requested) {
    case 'BootNotification':
      return accepted(dialectOf(station).boot(station, 'Triggered'));
    case 'Heartbeat':
      return accepted(notify(station, 'Heartbeat', {}));
    case 'FirmwareStatusNotification':
    case 'LogStatusNotification':
      return accepted(notify(station, requested, { status: 'Idle' }));
    case 'StatusNotification':
      // Of one connector only (F06.FR.12).
      return connector && evseIn(payload)?.connectorId !== undefined
        ? accepted(statusNotification(station, connector))
        : rejected;
    case 'MeterValues':
      return connector?.place
        ? accepted(
            notify(station, 'MeterValues', {
              evseId: connector.place.evseId,
              meterValue: meterValue(station, { connector }, 'Trigger'),
            }),
          )
        : rejected;
    case 'TransactionEvent': {
      const running = connectors.flatMap(one =>
        one.session ? { connector: one, session: one.session } : [],
      );
      return running.length > 0
        ? accepted(
            inTurn(running.map(one => triggeredTransaction(station, one))),
          )
        : rejected;
    }
    default:
      return statusReply('NotImplemented');
  }
}

function* inTurn(scripts: Script[]): Script {
  for (const script of scripts) {
    yield* script;
  }
}

/** Reset (2.0.1 Part 2, B11, B12); a single EVSE cannot be reset here. */
export function reset(station: Station, payload: Payload): CallReply {
  const type = textIn(payload, 'type');
  if (payload.evseId !== undefined) {
    return statusReply('Rejected');
  }
  const busy = station.connectors.some(({ session }) => session !== null);
  return type === 'OnIdle' && busy
    ? statusReply('Scheduled', resetWhenIdle(station))
    : statusReply('Accepted', resetNow(station));
}

function* resetNow(station: Station): Script {
  yield* endAllSessions(station, 'HardReset');
  yield* reboot(station);
}

function* resetWhenIdle(station: Station): Script {
  while (station.connectors.some(({ session }) => session !== null)) {
    yield* wait(IDLE_CHECK_MS);
  }
  yield* reboot(station);
}

/** ChangeAvailability (2.0.1 Part 2, G03, G04). */
export function changeAvailability(
  station: Station,
  payload: Payload,
): CallReply {
  const inoperative = textIn(payload, 'operationalStatus') === 'Inoperative';
  const chosen = connectorsIn(station, payload);
  if (chosen.length === 0) {
    return statusReply('Rejected');
  }
  for (const connector of chosen) {
    connector.inoperative = inoperative;
  }
  const busy = chosen.some(({ session }) => session !== null);
  const idle = chosen.filter(({ session }) => session === null);
  return statusReply(
    busy ? 'Scheduled' : 'Accepted',
    inTurn(idle.map(connector => tell(station, connector))),
  );
}

/** GetLog (2.0.1 Part 2, N01): says that a log is uploaded; there is none. */
export function getLog(station: Station, payload: Payload): CallReply {
  const requestId = numberIn(payload, 'requestId');
  const how = {
    outcome: 'Uploaded',
    upload: { min: 5_000, max: 20_000 },
  } as const;
  return {
    type: 'result',
    payload: { status: 'Accepted', filename: `${station.serial}.log` },
    then: logUpload(station, how, requestId),
  };
}
