import { OldError } from '../Dialect';
import { activeFault } from '../activeFault';
import { Script } from '../script';
import { Station } from '../Station';
import { eventData, EventOptions, notifyEvents } from './notifyEvent';
import { componentAt, problemOf } from './problems';
import { tell } from './status';

/** Events of the time offline in their order and with their old times, then the present. */
export function* oldErrors(station: Station, errors: OldError[]): Script {
  const reports = errors
    .flatMap(error => reportsOf(station, error))
    .sort((a, b) => a.offset - b.offset);
  yield* notifyEvents(
    station,
    reports.map(({ offset, event }) =>
      eventData(station, { ...event, timestamp: station.timestamp(offset) }),
    ),
  );
  for (const id of new Set(errors.map(({ connector }) => connector))) {
    yield* tell(station, station.connector(id), { always: true });
  }
}

/** Onset and end, each with its distance from now, ms. */
function reportsOf(
  station: Station,
  error: OldError,
): Array<{ offset: number; event: EventOptions }> {
  const connector = station.connector(error.connector);
  const blocking = error.status === 'Faulted';
  const problem = problemOf(connector, activeFault({ ...error, blocking }));
  const event: EventOptions = {
    component: componentAt(connector, problem),
    variable: { name: problem.variable },
    value: 'true',
    trigger: 'Alerting',
    techCode: error.vendorErrorCode,
    techInfo: problem.text,
    severity: problem.severity,
  };
  const onset = { offset: -error.ago, event };
  return error.lasted === undefined
    ? [onset]
    : [
        onset,
        {
          offset: error.lasted - error.ago,
          event: { ...event, value: 'false', cleared: true },
        },
      ];
}
