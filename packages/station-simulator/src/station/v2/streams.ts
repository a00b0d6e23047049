import { notify } from '../messages';
import { Script } from '../script';
import { Station } from '../Station';
import { Firing, Monitor } from './device/monitor';

/** Offers streams for the monitors that are to have one; without consent they tell by NotifyEvent (2.1, OpenPeriodicEventStream). */
export function* openStreams(station: Station, monitors: Monitor[]): Script {
  for (const { id, stream } of monitors) {
    if (stream) {
      const answer = yield* notify(station, 'OpenPeriodicEventStream', {
        constantStreamData: {
          id,
          variableMonitoringId: id,
          params: stream.parameters,
        },
      });
      stream.open =
        answer.type === 'answered' && answer.payload.status === 'Accepted';
    }
  }
}

/** Ends the streams of monitors that are gone. */
export function* closeStreams(station: Station, monitors: Monitor[]): Script {
  for (const { id, stream } of monitors) {
    if (stream?.open) {
      yield* notify(station, 'ClosePeriodicEventStream', { id });
    }
  }
}

export function isStreamed({ monitor }: Pick<Firing, 'monitor'>): boolean {
  return monitor.stream?.open === true;
}

/** One measurement, which nobody answers; without a connection it is lost. */
export function* sendToStream(station: Station, monitor: Monitor): Script {
  if (station.reachable) {
    yield {
      type: 'send',
      action: 'NotifyPeriodicEventStream',
      payload: {
        id: monitor.id,
        pending: 0,
        basetime: station.timestamp(),
        data: [{ t: 0, v: monitor.variable.value }],
      },
    };
  }
}
