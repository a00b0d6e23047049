import { StepOf } from '../../scenario/step';
import { BootReason } from '../Dialect';
import { dialectOf } from '../dialects';
import { deliverQueue } from '../messages';
import { Payload, Script, wait } from '../script';
import { Station } from '../Station';
import { endAllSessions } from './session';

/** What to wait before a boot is tried again when the CSMS names no interval, ms. */
const BOOT_RETRY_MS = 30_000;

/** Boots until accepted (OCPP 1.6 §4.2; 2.0.1 Part 2, B01 to B03), then reports all states. */
export function* boot(
  station: Station,
  step: { firmware?: string; reason?: BootReason } = {},
): Script {
  const dialect = dialectOf(station);
  station.firmware = step.firmware ?? station.firmware;
  station.accepted = false;
  station.events = 0;
  while (!station.accepted) {
    yield { type: 'connect' };
    const answer = yield* dialect.boot(station, step.reason ?? 'PowerUp');
    const payload: Payload = answer.type === 'answered' ? answer.payload : {};
    station.accepted = payload.status === 'Accepted';
    const seconds = Number(payload.interval) || 0;
    if (station.accepted && seconds > 0) {
      dialect.rememberHeartbeat(station, seconds);
    } else if (!station.accepted) {
      yield* wait(seconds > 0 ? seconds * 1000 : BOOT_RETRY_MS);
    }
  }
  yield* dialect.reportAll(station);
  yield* deliverQueue(station);
}

/** What follows a connection without boot: news and what waited (OCPP-J 1.6 §5.4). */
export function* resume(station: Station): Script {
  if (station.accepted) {
    yield* dialectOf(station).reportChanges(station);
    yield* deliverQueue(station);
  }
}

export function* reconnect(
  station: Station,
  step: StepOf<'reconnect'>,
): Script {
  if (step.boot) {
    yield* endAllSessions(station, 'PowerLoss');
    yield* boot(station);
    return;
  }
  yield { type: 'connect' };
  station.accepted = true;
  yield* resume(station);
}

export function* disconnect(
  _station: Station,
  { closeFrame, code, reason }: StepOf<'disconnect'>,
): Script {
  yield { type: 'disconnect', closeFrame, code, reason };
}

/** The socket stays open and nobody is there. */
export function* silence(station: Station, step: StepOf<'silence'>): Script {
  station.silent = true;
  yield { type: 'silence', on: true, pong: step.pong };
  yield* wait(station.pick(step.for));
  station.silent = false;
  yield { type: 'silence', on: false, pong: step.pong };
  yield* resume(station);
}

/** Off and on again, as after Reset. */
export function* reboot(station: Station): Script {
  yield { type: 'disconnect', closeFrame: true, code: 1001, reason: 'reboot' };
  yield* wait(station.pick({ min: 20_000, max: 60_000 }));
  yield* boot(station, { reason: 'RemoteReset' });
}
