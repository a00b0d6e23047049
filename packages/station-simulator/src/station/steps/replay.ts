import { StepOf } from '../../scenario/step';
import { dialectOf } from '../dialects';
import { Script } from '../script';
import { Station } from '../Station';

/** Errors of the time offline with their old times, then the present. */
export function* replayOldErrors(
  station: Station,
  step: StepOf<'replayOldErrors'>,
): Script {
  yield* dialectOf(station).oldErrors(station, step.errors);
}
