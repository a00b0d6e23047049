import { StepOf } from '../../scenario/step';
import { Script } from '../script';
import { Station } from '../Station';

/** Somebody sets keys at the station itself: nothing tells it but the next reading. */
export function* configure(
  station: Station,
  step: StepOf<'configure'>,
): Script {
  for (const [key, value] of Object.entries(step.keys)) {
    const known = station.configuration.get(key.toLowerCase());
    station.configuration.set(key.toLowerCase(), {
      readonly: false,
      needsReboot: false,
      secret: false,
      ...known,
      key: known?.key ?? key,
      value,
    });
  }
  yield { type: 'configured' };
}
