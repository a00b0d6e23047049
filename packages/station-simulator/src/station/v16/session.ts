import { StopReason } from '../../scenario/vocabulary';
import { Reading, Running } from '../Dialect';
import { deliver, notify } from '../messages';
import { Script } from '../script';
import { Station } from '../Station';
import { sampledValues } from './meterValues';

/** Authorize and StartTransaction (OCPP 1.6 §4.1, §4.8). */
export function* identified(
  station: Station,
  { connector, session }: Running,
): Script {
  yield* notify(station, 'Authorize', { idTag: session.idTag });
  session.begun = true;
  const payload = {
    connectorId: connector.id,
    idTag: session.idTag,
    meterStart: connector.meterWh,
    timestamp: station.timestamp(),
  };
  yield* deliver(station, {
    action: 'StartTransaction',
    payload: () => payload,
    onAnswer: answer => {
      session.transactionId = Number(answer.transactionId);
    },
  });
}

/** MeterValues, once the CSMS has named the transaction (OCPP 1.6 §4.7). */
export function* metered(
  station: Station,
  { connector, session }: Running,
  reading: Reading,
): Script {
  if (session.transactionId !== null) {
    yield* notify(station, 'MeterValues', {
      connectorId: connector.id,
      transactionId: session.transactionId,
      meterValue: [
        {
          timestamp: station.timestamp(),
          sampledValue: sampledValues(reading),
        },
      ],
    });
  }
}

/** StopTransaction (OCPP 1.6 §4.10). */
export function* stopped(
  station: Station,
  { connector, session }: Running,
  reason: StopReason,
): Script {
  const payload = {
    idTag: session.idTag,
    meterStop: connector.meterWh,
    timestamp: station.timestamp(),
    reason,
  };
  // The id is read when the message leaves: offline it is known only after StartTransaction's answer.
  yield* deliver(station, {
    action: 'StopTransaction',
    payload: () => ({ transactionId: session.transactionId ?? 0, ...payload }),
  });
}
