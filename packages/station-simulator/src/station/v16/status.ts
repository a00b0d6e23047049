import { currentStatus, notify, withoutUndefined } from '../messages';
import { Payload, Script } from '../script';
import { Connector, Station } from '../Station';

/** Status and code in one word: what a newer report is compared with. */
function news(connector: Connector): string {
  const { status, fault } = currentStatus(connector);
  return `${status} ${fault?.errorCode ?? 'NoError'}`;
}

/** Sends a connector's status; `overrides` replace fields of what it would say by itself. */
export function* reportStatus(
  station: Station,
  connector: Connector,
  overrides: Payload = {},
): Script {
  const { status, fault } = currentStatus(connector);
  const reported = news(connector);
  const answer = yield* notify(
    station,
    'StatusNotification',
    withoutUndefined({
      connectorId: connector.id,
      errorCode: fault?.errorCode ?? 'NoError',
      status,
      info: fault?.info,
      timestamp: station.timestampFor(fault?.timestamp),
      vendorId: fault?.vendorId,
      vendorErrorCode: fault?.vendorErrorCode,
      ...overrides,
    }),
  );
  if (answer.type !== 'unsent') {
    connector.reported = reported;
  }
}

/** Sends the status of every connector that changed since it was last told. */
export function* reportChanges(station: Station): Script {
  for (const connector of station.connectors) {
    if (connector.reported !== news(connector)) {
      yield* reportStatus(station, connector);
    }
  }
}

/** Sends the status of connector 0 and all others (OCPP 1.6 errata 3.22, after an accepted boot). */
export function* reportAll(station: Station): Script {
  for (const connector of station.connectors) {
    yield* reportStatus(station, connector);
  }
}
