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

/** Sends a transaction-related message now, or queues it until there is a connection (OCPP 1.6 §3.7; 2.0.1 Part 2, E04). */
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

/** What is to be told of a connector: with 1.6 there is one slot for an error, and the newest wins. */
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

/** JSON without the fields that have nothing to say. */
export function withoutUndefined(payload: Payload): Payload {
  return Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined),
  );
}
