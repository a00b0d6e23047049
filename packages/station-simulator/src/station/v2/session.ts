import { StopReason } from '../../scenario/vocabulary';
import { Reading, Running } from '../Dialect';
import { deliver, notify, withoutUndefined } from '../messages';
import { Payload, Script } from '../script';
import { Station } from '../Station';
import { firingData, notifyEvents } from './notifyEvent';
import { sampledValues } from './sampledValues';
import { tell } from './status';

/** How the reasons of 1.6 are told: stoppedReason and triggerReason (2.0.1 Part 2, E06). */
const REASONS: Record<StopReason, [stopped: string, trigger: string]> = {
  DeAuthorized: ['DeAuthorized', 'Deauthorized'],
  EmergencyStop: ['EmergencyStop', 'AbnormalCondition'],
  EVDisconnected: ['EVDisconnected', 'EVCommunicationLost'],
  HardReset: ['ImmediateReset', 'ResetCommand'],
  Local: ['Local', 'StopAuthorized'],
  Other: ['Other', 'AbnormalCondition'],
  PowerLoss: ['PowerLoss', 'AbnormalCondition'],
  Reboot: ['Reboot', 'ResetCommand'],
  Remote: ['Remote', 'RemoteStop'],
  SoftReset: ['Reboot', 'ResetCommand'],
  UnlockCommand: ['Other', 'UnlockCommand'],
};

/** ChargingStateEnumType for what a connector's status is called in 1.6. */
const CHARGING_STATES: Record<string, string> = {
  Preparing: 'EVConnected',
  Charging: 'Charging',
  SuspendedEV: 'SuspendedEV',
};

/** The connector's new status, and the transaction that begins or goes on (2.0.1 Part 2, E01, E02). */
export function* entered(station: Station, running: Running): Script {
  const { connector, session } = running;
  yield* tell(station, connector);
  const chargingState = CHARGING_STATES[connector.status];
  if (chargingState === 'EVConnected') {
    session.begun = true;
    session.transactionId = madeUpId(station);
    yield* transactionEvent(station, running, {
      eventType: 'Started',
      triggerReason: 'CablePluggedIn',
      evse: evseOf(running),
      transactionInfo: { chargingState },
      meterValue: meterValue(station, running, 'Transaction.Begin'),
    });
  } else if (chargingState) {
    yield* transactionEvent(station, running, {
      eventType: 'Updated',
      triggerReason: 'ChargingStateChanged',
      transactionInfo: { chargingState },
    });
  }
}

export function* identified(station: Station, running: Running): Script {
  const idToken = { idToken: running.session.idTag, type: 'ISO14443' };
  yield* notify(station, 'Authorize', { idToken });
  yield* transactionEvent(station, running, {
    eventType: 'Updated',
    triggerReason: 'Authorized',
    idToken,
  });
}

export function* metered(
  station: Station,
  running: Running,
  reading: Reading,
): Script {
  yield* transactionEvent(station, running, {
    eventType: 'Updated',
    triggerReason: 'MeterValuePeriodic',
    meterValue: [
      {
        timestamp: station.timestamp(),
        sampledValue: sampledValues(reading, 'Sample.Periodic'),
      },
    ],
  });
  yield* powerMoved(station, running, Math.round(reading.powerKw * 1000));
}

export function* stopped(
  station: Station,
  running: Running,
  reason: StopReason,
): Script {
  const [stoppedReason, triggerReason] = REASONS[reason];
  yield* powerMoved(station, running, 0);
  yield* transactionEvent(station, running, {
    eventType: 'Ended',
    triggerReason,
    transactionInfo: { stoppedReason },
    meterValue: meterValue(station, running, 'Transaction.End'),
  });
}

/** The transaction as it is, because the CSMS asked for it. */
export function* triggeredTransaction(
  station: Station,
  running: Running,
): Script {
  yield* transactionEvent(station, running, {
    eventType: 'Updated',
    triggerReason: 'Trigger',
    transactionInfo: {
      chargingState: CHARGING_STATES[running.connector.status] ?? 'Idle',
    },
    meterValue: meterValue(station, running, 'Trigger'),
  });
}

/** The register alone, outside of or beside a transaction. */
export function meterValue(
  station: Station,
  { connector }: Pick<Running, 'connector'>,
  context: string,
): Payload[] {
  return [
    {
      timestamp: station.timestamp(),
      sampledValue: sampledValues({ meterWh: connector.meterWh }, context),
    },
  ];
}

/** What must not be lost: numbered, and marked when it had to wait (2.0.1 Part 2, E04). */
function* transactionEvent(
  station: Station,
  { session }: Running,
  event: Payload & { transactionInfo?: Payload },
): Script {
  const payload = withoutUndefined({
    ...event,
    timestamp: station.timestamp(),
    seqNo: session.seqNo,
    offline: station.reachable ? undefined : true,
    transactionInfo: {
      transactionId: session.transactionId,
      ...event.transactionInfo,
    },
  });
  session.seqNo += 1;
  yield* deliver(station, {
    action: 'TransactionEvent',
    payload: () => payload,
  });
}

function* powerMoved(
  station: Station,
  { connector, session }: Running,
  watts: number,
): Script {
  const power = station.device.find(
    { name: 'EVSE', evse: { id: evseOf({ connector })?.id ?? 0 } },
    { name: 'Power' },
  );
  const firings = power ? station.device.move(power, String(watts)) : [];
  yield* notifyEvents(
    station,
    firings.map(firing =>
      firingData(station, firing, String(session.transactionId)),
    ),
  );
}

function evseOf({ connector: { place } }: Pick<Running, 'connector'>) {
  return place
    ? { id: place.evseId, connectorId: place.connectorId }
    : undefined;
}

function madeUpId(station: Station): string {
  const digits = Array.from({ length: 4 }, () =>
    Math.floor(station.random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  );
  return digits.join('');
}
