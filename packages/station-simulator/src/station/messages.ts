import { Answer, Payload, Script } from './script';
import { Connector, QueuedMessage, Station } from './Station';

/** Sends a message that is lost when there is no connection. */
export function* notify(
  station: Station,
  action: string,
  payload: Payload,
): Script<Answer> {
  if (!station.reachable) {
    return { type: 'unsent' };
  }
  return yield { type: 'call', action, payload };
}

/** Sends a transaction-related message now, or queues it until there is a connection (OCPP 1.6 §3.7). */
export function* deliver(station: Station, message: QueuedMessage): Script {
  station.queue.push(message);
  yield* deliverQueue(station);
}

/** Sends what waited, in its order, as far as it goes. One delivery at a time keeps that order. */
export function* deliverQueue(station: Station): Script {
  if (station.delivering) {
    return;
  }
  station.delivering = true;
  try {
    while (station.reachable && station.queue.length > 0) {
      const [message] = station.queue;
      const answer: Answer = yield {
        type: 'call',
        action: message.action,
        payload: message.payload(),
      };
      if (answer.type === 'unsent') {
        return;
      }
      station.queue.shift();
      if (answer.type === 'answered') {
        message.onAnswer?.(answer.payload);
      }
    }
  } finally {
    station.delivering = false;
  }
}

/** The status as OCPP 1.6 lets it be reported: one error slot, the newest fault wins. */
export function currentStatus(connector: Connector): {
  status: string;
  fault: Connector['faults'][number] | undefined;
} {
  const blocked = connector.faults.some(fault => fault.blocking);
  // An order to go out of service waits for the running session (OCPP 1.6 §5.2).
  const ordered = connector.inoperative && connector.session === null;
  const usable = ordered ? 'Unavailable' : connector.status;
  return {
    status: blocked ? 'Faulted' : usable,
    fault: connector.faults.at(-1),
  };
}

/** Whether somebody could begin to charge. */
export function isFree(connector: Connector): boolean {
  return (
    connector.session === null &&
    currentStatus(connector).status === 'Available'
  );
}

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

/** JSON without the fields that have nothing to say. */
export function withoutUndefined(payload: Payload): Payload {
  return Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined),
  );
}
