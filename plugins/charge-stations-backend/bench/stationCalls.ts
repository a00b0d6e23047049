interface Status {
  connectorId: number;
  status: string;
  errorCode: string;
  info?: string;
  vendorErrorCode?: string;
}

/** Charging on connector 1, a fault on connector 2, a warning in between: the reducer is never idle. */
const cycle: Status[] = [
  { connectorId: 1, status: 'Preparing', errorCode: 'NoError' },
  { connectorId: 1, status: 'Charging', errorCode: 'NoError' },
  {
    connectorId: 2,
    status: 'Faulted',
    errorCode: 'GroundFailure',
    info: 'RCD tripped',
    vendorErrorCode: '0x0000001A',
  },
  { connectorId: 1, status: 'SuspendedEV', errorCode: 'NoError' },
  {
    connectorId: 1,
    status: 'Charging',
    errorCode: 'OtherError',
    info: 'Fan speed low',
    vendorErrorCode: '0x00000240',
  },
  { connectorId: 2, status: 'Available', errorCode: 'NoError' },
  { connectorId: 1, status: 'Finishing', errorCode: 'NoError' },
  { connectorId: 1, status: 'Available', errorCode: 'NoError' },
];

/** A BootNotification as OCPP 1.6J text. */
export function bootCall(options: { id: string; identity: string }): string {
  const payload = {
    chargePointVendor: 'Forecourt',
    chargePointModel: 'Bench 22',
    chargePointSerialNumber: options.identity,
    firmwareVersion: '1.0.0',
  };
  return JSON.stringify([2, options.id, 'BootNotification', payload]);
}

/** The `turn`-th StatusNotification of a station, about 250 characters. */
export function statusCall(options: { id: string; turn: number }): string {
  const payload = {
    ...cycle[options.turn % cycle.length],
    timestamp: new Date().toISOString(),
    vendorId: 'dev.forecourt.bench',
  };
  return JSON.stringify([2, options.id, 'StatusNotification', payload]);
}

/** The StatusNotification of a connector that is free, as stations send it after a boot. */
export function availableCall(options: {
  id: string;
  connectorId: number;
}): string {
  const payload = {
    connectorId: options.connectorId,
    status: 'Available',
    errorCode: 'NoError',
    timestamp: new Date().toISOString(),
  };
  return JSON.stringify([2, options.id, 'StatusNotification', payload]);
}

/** Whether a frame answers the call; throws when it refuses it. Frames of the server's own do not. */
export function isAnswer(frame: string, id: string): boolean {
  if (frame.startsWith(`[4,`)) {
    throw new Error(`A call was refused: ${frame}`);
  }
  return frame.startsWith(`[3,"${id}"`);
}
