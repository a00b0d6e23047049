import { FaultBody } from '../../scenario/bodies';
import { StepOf } from '../../scenario/step';
import { activeFault } from '../activeFault';
import { dialectOf } from '../dialects';
import { Script, wait } from '../script';
import { ActiveFault, Connector, Station } from '../Station';
import { endSession } from './session';

/** An error that comes, stays and goes. */
export function* fault(station: Station, step: StepOf<'fault'>): Script {
  const connector = station.connector(step.connector);
  const active = yield* raise(station, step);
  if (step.clear.type === 'never') {
    return;
  }
  yield* wait(station.pick(step.hold));
  yield* clear(station, { connector, fault: active, how: step.clear });
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
    yield* clear(station, {
      connector,
      fault: active,
      how: { type: 'noError' },
    });
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
  yield* dialectOf(station).faultRaised(station, { connector, fault: active });
  return active;
}

function* clear(
  station: Station,
  options: {
    connector: Connector;
    fault: ActiveFault;
    how: StepOf<'fault'>['clear'];
  },
): Script {
  const { connector, fault: active } = options;
  connector.faults = connector.faults.filter(other => other !== active);
  yield* dialectOf(station).faultCleared(station, options);
}
