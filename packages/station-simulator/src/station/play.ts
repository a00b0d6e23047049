import { pickWeighted } from '../random';
import { Step } from '../scenario/step';
import { dialectOf } from './dialects';
import { notify, withoutUndefined } from './messages';
import { Script, wait } from './script';
import { Station } from './Station';
import { configure } from './steps/configure';
import { fault, flap } from './steps/fault';
import { firmwareUpdate } from './steps/firmware';
import { boot, disconnect, reconnect, silence } from './steps/link';
import { logUpload } from './steps/log';
import { replayOldErrors } from './steps/replay';
import { charge } from './steps/session';
import { vary } from './steps/vary';
import { together } from './together';

/** A loop whose steps take no time must not spin. */
const BETWEEN_ROUNDS_MS = 1_000;

/** What a station does to play a scenario's steps, one after the other. */
export function* play(station: Station, steps: Step[]): Script {
  for (const step of steps) {
    yield* playStep(station, step);
  }
}

function* playStep(station: Station, step: Step): Script {
  switch (step.type) {
    case 'boot':
      return yield* boot(station, step);
    case 'status':
      return yield* dialectOf(station).status(station, step);
    case 'wait':
      return yield* wait(station.pick(step.duration));
    case 'charge':
      return yield* charge(station, step);
    case 'fault':
      return yield* fault(station, step);
    case 'flap':
      return yield* flap(station, step);
    case 'silence':
      return yield* silence(station, step);
    case 'disconnect':
      return yield* disconnect(station, step);
    case 'reconnect':
      return yield* reconnect(station, step);
    case 'replayOldErrors':
      return yield* replayOldErrors(station, step);
    case 'firmwareUpdate':
      return yield* firmwareUpdate(station, step);
    case 'vary':
      return yield* vary(station, step);
    case 'configure':
      return yield* configure(station, step);
    case 'logUpload':
      return yield* logUpload(station, step);
    case 'securityEvent':
      yield* notify(
        station,
        'SecurityEventNotification',
        withoutUndefined({
          type: step.event,
          timestamp: station.timestamp(),
          techInfo: step.techInfo,
        }),
      );
      return undefined;
    case 'repeat':
      for (let count = 0; count < step.times; count++) {
        yield* play(station, step.steps);
        yield* wait(BETWEEN_ROUNDS_MS);
      }
      return undefined;
    case 'choose': {
      const option = pickWeighted(
        station.random,
        step.options,
        ({ weight }) => weight,
      );
      return yield* play(station, option?.steps ?? []);
    }
    case 'together':
      return yield* together(step.tracks.map(steps => play(station, steps)));
    default:
      return step satisfies never;
  }
}
