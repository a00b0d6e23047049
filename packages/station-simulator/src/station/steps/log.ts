import { StepOf } from '../../scenario/step';
import { notify } from '../messages';
import { Script, wait } from '../script';
import { Station } from '../Station';

/** LogStatusNotification while a log is uploaded (1.6 security whitepaper N01; 2.0.1 Part 2, N01). */
export function* logUpload(
  station: Station,
  step: Pick<StepOf<'logUpload'>, 'outcome' | 'upload'>,
  requestId = 1,
): Script {
  const tell = (status: string) =>
    notify(station, 'LogStatusNotification', { status, requestId });
  yield* tell('Uploading');
  yield* wait(station.pick(step.upload));
  yield* tell(step.outcome);
}
