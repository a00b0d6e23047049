import { between, wholeBetween } from '../../random';
import { StepOf } from '../../scenario/step';
import { StopReason } from '../../scenario/vocabulary';
import { Running } from '../Dialect';
import { dialectOf } from '../dialects';
import { isFree } from '../messages';
import { Script, wait } from '../script';
import { Connector, Session, Station } from '../Station';

/** A visit of one car: plug in, identify, charge, unplug. Nothing happens when the connector is not free. */
export function* charge(station: Station, step: StepOf<'charge'>): Script {
  const connector = station.connector(step.connector);
  if (!isFree(connector)) {
    return;
  }
  const session: Session = {
    idTag: step.idTag ?? madeUpTag(station),
    transactionId: null,
    begun: false,
    seqNo: 0,
  };
  connector.session = session;
  const running = { connector, session };
  const dialect = dialectOf(station);
  const isOver = () => connector.session !== session;
  const enter = function* enter(status: string): Script {
    connector.status = status;
    yield* dialect.entered(station, running);
  };

  yield* enter('Preparing');
  yield* wait(station.pick({ min: 4_000, max: 25_000 }));
  if (isOver()) return;
  yield* dialect.identified(station, running);
  yield* enter('Charging');
  yield* meter(station, step, running);
  if (isOver()) return;
  if (step.suspended) {
    yield* enter('SuspendedEV');
    yield* wait(station.pick(step.suspended));
    if (isOver()) return;
  }
  yield* stopTransaction(station, running, step.stopReason);
  yield* enter('Finishing');
  yield* wait(station.pick({ min: 10_000, max: 90_000 }));
  if (connector.status === 'Finishing' && connector.session === null) {
    yield* enter('Available');
  }
}

/** Meter values while the car charges; ends early when the session does. */
function* meter(
  station: Station,
  step: StepOf<'charge'>,
  running: Running,
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
    if (passed < total) {
      yield* dialectOf(station).metered(station, running, {
        meterWh: connector.meterWh,
        powerKw,
        stateOfCharge: station.profile.dc
          ? firstStateOfCharge + (passed / total) * 50
          : undefined,
      });
    }
  }
}

function* stopTransaction(
  station: Station,
  running: Running,
  reason: StopReason,
): Script {
  running.connector.session = null;
  if (running.session.begun) {
    yield* dialectOf(station).stopped(station, running, reason);
  }
}

/** Ends a session from outside: a fault or a reboot. The connector is free afterwards. */
export function* endSession(
  station: Station,
  connector: Connector,
  reason: StopReason,
): Script {
  const { session } = connector;
  if (!session) return;
  connector.status = 'Available';
  yield* stopTransaction(station, { connector, session }, reason);
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
