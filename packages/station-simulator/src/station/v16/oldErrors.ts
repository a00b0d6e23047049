import { OldError } from '../Dialect';
import { notify, withoutUndefined } from '../messages';
import { Payload, Script } from '../script';
import { Station } from '../Station';
import { reportStatus } from './status';

/** A report and its distance from now, ms. */
interface OldReport {
  offset: number;
  payload: Payload;
}

/** Old errors in event order with their old times, then the present (OCPP 1.6 §4.9). */
export function* oldErrors(station: Station, errors: OldError[]): Script {
  const reports = errors
    .flatMap(error => [onset(error), ...ending(error)])
    .sort((a, b) => a.offset - b.offset);
  for (const { offset, payload } of reports) {
    yield* notify(station, 'StatusNotification', {
      ...payload,
      timestamp: station.timestamp(offset),
    });
  }
  for (const id of new Set(errors.map(({ connector }) => connector))) {
    yield* reportStatus(station, station.connector(id));
  }
}

function onset(error: OldError): OldReport {
  return {
    offset: -error.ago,
    payload: withoutUndefined({
      connectorId: error.connector,
      errorCode: error.errorCode,
      status: error.status,
      info: error.info,
      vendorId: error.vendorId,
      vendorErrorCode: error.vendorErrorCode,
    }),
  };
}

function ending(error: OldError): OldReport[] {
  if (error.lasted === undefined) {
    return [];
  }
  return [
    {
      offset: error.lasted - error.ago,
      payload: {
        connectorId: error.connector,
        errorCode: 'NoError',
        status: 'Available',
      },
    },
  ];
}
