import { StepOf } from '../../scenario/step';
import { dialectOf } from '../dialects';
import { Script, wait } from '../script';
import { Station } from '../Station';

/** A measured value goes through a row of values, and monitors of the station may fire. */
export function* vary(station: Station, step: StepOf<'vary'>): Script {
  const dialect = dialectOf(station);
  for (const value of step.values) {
    yield* dialect.moved(station, step, value);
    yield* dialect.measured(station);
    yield* wait(station.pick(step.every));
  }
}
