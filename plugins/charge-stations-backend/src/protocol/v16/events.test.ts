import { OCPP16_ERROR_CODES } from '../../model';
import { examples } from './__testUtils__/examples';
import {
  call,
  createTestSession,
  NOON,
  receive,
} from '../__testUtils__/testSession';

const eventOf = (action: string, payload: unknown) =>
  receive(createTestSession(), call(action, payload)).event;

const REPORTED = {
  reportedAt: '2026-11-22T11:59:58Z',
  reportedTime: NOON - 2000,
};
const NO_TIME = { reportedAt: null, reportedTime: null };

const DETAILS = [
  {},
  { info: 'RCD triggered' },
  { vendorId: 'bender' },
  { vendorErrorCode: '210' },
  { info: 'x', vendorId: 'org.charin.uec.v1', vendorErrorCode: 'CX001' },
  { info: '', vendorId: '', vendorErrorCode: '' },
];

describe('the event of a call', () => {
  it.each([
    [
      'BootNotification',
      {
        type: 'boot',
        vendor: 'Bender',
        model: 'CC613',
        serialNumber: 'S-1',
        firmwareVersion: '5.33',
        reason: null,
        registration: 'Accepted',
        ...NO_TIME,
      },
    ],
    [
      'StatusNotification',
      {
        type: 'status',
        connectorId: 1,
        evseId: null,
        status: 'Faulted',
        errorCode: 'GroundFailure',
        info: 'RCD triggered',
        vendorId: 'bender',
        vendorErrorCode: '210',
        ...REPORTED,
      },
    ],
    [
      'FirmwareStatusNotification',
      { type: 'firmwareStatus', status: 'Installing', ...NO_TIME },
    ],
    [
      'SignedFirmwareStatusNotification',
      { type: 'firmwareStatus', status: 'SignatureVerified', ...NO_TIME },
    ],
    [
      'DiagnosticsStatusNotification',
      { type: 'diagnosticsStatus', status: 'Uploading', ...NO_TIME },
    ],
    [
      'LogStatusNotification',
      { type: 'logStatus', status: 'Uploaded', ...NO_TIME },
    ],
    [
      'SecurityEventNotification',
      {
        type: 'security',
        securityType: 'TamperDetectionActivated',
        techInfo: 'lid',
        ...REPORTED,
      },
    ],
    [
      'StartTransaction',
      {
        type: 'transactionStarted',
        evseId: null,
        connectorId: 1,
        transactionId: (NOON - Date.UTC(2020, 0, 1)) / 1000,
        reason: null,
        ...REPORTED,
      },
    ],
    [
      'StopTransaction',
      {
        type: 'transactionStopped',
        evseId: null,
        connectorId: null,
        transactionId: 5,
        reason: 'EVDisconnected',
        ...REPORTED,
      },
    ],
    ['Authorize', { type: 'other', action: 'Authorize', ...NO_TIME }],
    ['DataTransfer', { type: 'other', action: 'DataTransfer', ...NO_TIME }],
    ['MeterValues', { type: 'other', action: 'MeterValues', ...NO_TIME }],
    [
      'SignCertificate',
      { type: 'other', action: 'SignCertificate', ...NO_TIME },
    ],
  ])('%s', (action, expected) => {
    expect(eventOf(action, examples[action])).toEqual({
      identity: 'CP1',
      connectionId: 'c1',
      seq: 1,
      source: 'live',
      receivedAt: NOON,
      retransmission: false,
      ...expected,
    });
  });

  it.each(
    OCPP16_ERROR_CODES.flatMap(errorCode =>
      DETAILS.map(details => ({ errorCode, details })),
    ),
  )('$errorCode comes through with $details', ({ errorCode, details }) => {
    const status = { connectorId: 2, status: 'Faulted', errorCode };
    const { event, rules } = receive(
      createTestSession(),
      call('StatusNotification', { ...status, ...details }),
    );
    expect(rules).toEqual([]);
    expect(event).toMatchObject({
      ...status,
      info: null,
      vendorId: null,
      vendorErrorCode: null,
      ...details,
    });
  });

  it.each([
    // Codes that no version defines open faults as well.
    [{ errorCode: 'mode3Error' }, { errorCode: 'mode3Error' }],
    [{ status: 'Broken' }, { status: 'Broken' }],
    [{ info: 'x'.repeat(600) }, { info: 'x'.repeat(600) }],
    [{ vendorErrorCode: 210 }, { vendorErrorCode: '210' }],
    [{ info: { a: [1] } }, { info: '{"a":[1]}' }],
    [{ info: null }, { info: null }],
    [{ connectorId: '1' }, { connectorId: null }],
    [{ connectorId: 1.5 }, { connectorId: null }],
    [{ connectorId: 1e300 }, { connectorId: null }],
    [{ connectorId: -1 }, { connectorId: -1 }],
    [{ timestamp: 'soon' }, { reportedAt: 'soon', reportedTime: null }],
    [{ timestamp: 17 }, { reportedAt: '17', reportedTime: null }],
    [
      { timestamp: '1970-01-01T00:00:09Z' },
      { reportedAt: '1970-01-01T00:00:09Z', reportedTime: 9000 },
    ],
    [{ info: '\0\ud800' }, { info: '\0\ud800' }],
  ])('StatusNotification with %j says %j', (fields, expected) => {
    const payload = { ...examples.StatusNotification, ...fields };
    expect(eventOf('StatusNotification', payload)).toMatchObject(expected);
  });

  it('the older serial number counts where the newer is missing', () => {
    expect(
      eventOf('BootNotification', { chargeBoxSerialNumber: 'B-1' }),
    ).toMatchObject({ serialNumber: 'B-1', vendor: null });
  });

  it.each([['text'], [[1]], [7]])(
    'a payload that is no object says only that the station was there: %j',
    payload => {
      expect(eventOf('StatusNotification', payload)).toMatchObject({
        type: 'other',
        action: 'StatusNotification',
      });
    },
  );
});
