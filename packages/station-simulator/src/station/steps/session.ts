import { between, wholeBetween } from '../../random';
import { StepOf } from '../../scenario/step';
import { StopReason } from '../../scenario/vocabulary';
import { deliver, isFree, notify, reportStatus } from '../messages';
import { Script, wait } from '../script';
import { Connector, Session, Station } from '../Station';
import { sampledValues } from './meterValues';

/** A visit of one car: plug in, identify, charge, unplug. Nothing happens when the connector is not free. */
export function* charge(station: Station, step: StepOf<'charge'>): Script {
  const connector = station.connector(step.connector);
  if (!isFree(connector)) {
    return;
  }
  const session: Session = {
    idTag: step.idTag ?? madeUpTag(station),
    transactionId: null,
  };
  connector.session = session;
  const isOver = () => connector.session !== session;
  const enter = function* enter(status: string): Script {
    connector.status = status;
    yield* reportStatus(station, connector);
  };

  yield* enter('Preparing');
  yield* wait(station.pick({ min: 4_000, max: 25_000 }));
  if (isOver()) return;
  yield* notify(station, 'Authorize', { idTag: session.idTag });
  yield* startTransaction(station, connector, session);
  yield* enter('Charging');
  yield* meter(station, step, { connector, session });
  if (isOver()) return;
  if (step.suspended) {
    yield* enter('SuspendedEV');
    yield* wait(station.pick(step.suspended));
    if (isOver()) return;
  }
  yield* stopTransaction(station, connector, step.stopReason);
  yield* enter('Finishing');
  yield* wait(station.pick({ min: 10_000, max: 90_000 }));
  if (connector.status === 'Finishing' && connector.session === null) {
    yield* enter('Available');
  }
}

function* startTransaction(
  station: Station,
  connector: Connector,
  session: Session,
): Script {
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

/** Meter values while the car charges; ends early when the session does. */
function* meter(
  station: Station,
  step: StepOf<'charge'>,
  running: { connector: Connector; session: Session },
): Script {
  const { connector, session } = running;
  const total = station.pick(step.duration);
  const firstStateOfCharge = wholeBetween(station.random, { min: 8, max: 45 });
  for (let passed = 0; passed < total; ) {
    const span = Math.min(step.meterEvery, total - passed);
    yield* wait(span);
    if (connector.session !== session) return;
    passed += span;
    const powerKw =
      step.powerKw * between(station.random, { min: 0.8, max: 1 });
    connector.meterWh += Math.round((powerKw * span) / 3_600);
    if (passed < total && session.transactionId !== null) {
      yield* notify(station, 'MeterValues', {
        connectorId: connector.id,
        transactionId: session.transactionId,
        meterValue: [
          {
            timestamp: station.timestamp(),
            sampledValue: sampledValues({
              meterWh: connector.meterWh,
              powerKw,
              stateOfCharge: station.profile.dc
                ? firstStateOfCharge + (passed / total) * 50
                : undefined,
            }),
          },
        ],
      });
    }
  }
}

function* stopTransaction(
  station: Station,
  connector: Connector,
  reason: StopReason,
): Script {
  const { session } = connector;
  if (!session) return;
  connector.session = null;
  const stopped = {
    idTag: session.idTag,
    meterStop: connector.meterWh,
    timestamp: station.timestamp(),
    reason,
  };
  // The id is read when the message leaves: offline it is known only after StartTransaction's answer.
  yield* deliver(station, {
    action: 'StopTransaction',
    payload: () => ({ transactionId: session.transactionId ?? 0, ...stopped }),
  });
}

/** Ends a session from outside: a fault or a reboot. The connector is free afterwards. */
export function* endSession(
  station: Station,
  connector: Connector,
  reason: StopReason,
): Script {
  if (!connector.session) return;
  const started = connector.status !== 'Preparing';
  connector.status = 'Available';
  if (started) {
    yield* stopTransaction(station, connector, reason);
  }
  connector.session = null;
}

export function* endAllSessions(station: Station, reason: StopReason): Script {
  for (const connector of station.connectors) {
    yield* endSession(station, connector, reason);
  }
}

function madeUpTag(station: Station): string {
  const digits = wholeBetween(station.random, {
    min: 0x10000000,
    max: 0xffffffff,
  });
  return digits.toString(16).toUpperCase();
}
