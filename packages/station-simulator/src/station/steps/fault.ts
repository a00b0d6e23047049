import { FaultBody } from '../../scenario/bodies';
import { StepOf } from '../../scenario/step';
import { reportStatus } from '../messages';
import { Script, wait } from '../script';
import { ActiveFault, Connector, Station } from '../Station';
import { endSession } from './session';

/** Reports a status as written, which is from then on what the connector is in. */
export function* status(station: Station, step: StepOf<'status'>): Script {
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
}

/** An error that comes, stays and goes. */
export function* fault(station: Station, step: StepOf<'fault'>): Script {
  const connector = station.connector(step.connector);
  const active = yield* raise(station, step);
  if (step.clear.type === 'never') {
    return;
  }
  yield* wait(station.pick(step.hold));
  yield* clear(station, { connector, active, how: step.clear });
}

/** The same error again and again. */
export function* flap(station: Station, step: StepOf<'flap'>): Script {
  const connector = station.connector(step.connector);
  for (let count = 0; count < step.times; count++) {
    if (count > 0) {
      yield* wait(station.pick(step.every));
    }
    const active = yield* raise(station, step);
    yield* wait(station.pick(step.hold));
    yield* clear(station, { connector, active, how: { type: 'noError' } });
  }
}

/** A blocking error ends the session first, as the contactor opens. */
function* raise(station: Station, body: FaultBody): Script<ActiveFault> {
  const connector = station.connector(body.connector);
  if (body.blocking) {
    yield* endSession(station, connector, 'Other');
  }
  const active = activeFault(body);
  connector.faults.push(active);
  yield* reportStatus(station, connector);
  return active;
}

/** The part of a step that the connector remembers. */
export function activeFault(body: FaultBody): ActiveFault {
  const { errorCode, blocking, info, vendorId, vendorErrorCode, timestamp } =
    body;
  return { errorCode, blocking, info, vendorId, vendorErrorCode, timestamp };
}

function* clear(
  station: Station,
  options: {
    connector: Connector;
    active: ActiveFault;
    how: StepOf<'fault'>['clear'];
  },
): Script {
  const { connector, active, how } = options;
  connector.faults = connector.faults.filter(other => other !== active);
  if (how.type === 'leftFaulted') {
    yield* reportStatus(station, connector, { errorCode: how.warning });
  } else if (how.type === 'resolvedText') {
    yield* reportStatus(station, connector, { info: how.text });
  } else {
    // Where several were active the one slot now shows what remains.
    yield* reportStatus(station, connector);
  }
}
