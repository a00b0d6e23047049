import type { ApiListedFrame } from '../api/types';
import { openOcppTraceRecords } from './openOcppTrace';

const call: ApiListedFrame = {
  connectionId: 'a1b2',
  seq: 4,
  receivedAt: '2026-11-19T14:02:12.000Z',
  reportedAt: null,
  source: 'live',
  direction: 'fromStation',
  protocol: 'ocpp1.6',
  messageKind: 'call',
  messageId: '7',
  action: 'DataTransfer',
  raw: '[2, 7, "DataTransfer", {"vendorId": "x"}]',
  encoding: 'text',
  answer: '[4,"7","NotSupported","no",{}]',
  answerDelay: null,
  flags: [],
  violations: [{ rule: 'messageId', message: 'It is a number.' }],
};
const common = {
  schemaVersion: '1.1',
  timestamp: '2026-11-19T14:02:12.000Z',
  ocppVersion: '1.6',
  transport: 'json',
  chargePointId: 'CP1',
};
const meta = { source: 'live', connectionId: 'a1b2', seq: 4 };

describe('openOcppTraceRecords', () => {
  it('has a call and the answer that we gave, whose time is that of the call and says so', () => {
    expect(openOcppTraceRecords('CP1', call)).toEqual([
      {
        ...common,
        direction: 'cp-to-csms',
        messageType: 'CALL',
        messageId: '7',
        action: 'DataTransfer',
        payload: { vendorId: 'x' },
        raw: '[2, 7, "DataTransfer", {"vendorId": "x"}]',
        meta: { ...meta, violations: call.violations },
      },
      {
        ...common,
        direction: 'csms-to-cp',
        messageType: 'CALLERROR',
        messageId: '7',
        action: 'DataTransfer',
        error: { code: 'NotSupported', description: 'no', details: {} },
        raw: '[4,"7","NotSupported","no",{}]',
        meta: { ...meta, timestampOf: 'call' },
      },
    ]);
  });

  it("leaves the station's answer to the frame that it came in", () => {
    const ours: ApiListedFrame = {
      ...call,
      direction: 'toStation',
      answer: '[3,"7",{}]',
      answerDelay: 120,
      violations: [],
    };
    const records = openOcppTraceRecords('CP1', ours);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ direction: 'csms-to-cp', meta });
  });

  it('leaves the answer of an upstream CSMS to the frame that it came in', () => {
    const passedOn: ApiListedFrame = { ...call, answerDelay: 35 };
    expect(openOcppTraceRecords('CP1', passedOn)).toMatchObject([
      { direction: 'cp-to-csms', messageType: 'CALL' },
    ]);
  });

  it('gives a result its payload and no error', () => {
    const [record] = openOcppTraceRecords('CP1', {
      ...call,
      messageKind: 'callResult',
      action: null,
      raw: '[3,"7",{"status":"Accepted"}]',
      answer: null,
    });
    expect(record).toMatchObject({
      messageType: 'CALLRESULT',
      payload: { status: 'Accepted' },
    });
    expect(record).not.toHaveProperty('action');
    expect(record).not.toHaveProperty('error');
  });

  it.each([
    ['no JSON', '[2,"7"'],
    ['no array', '{}'],
    [
      'of a kind that the format has not',
      '[6,"7","NotifyPeriodicEventStream",{}]',
    ],
    ['a call without an action', '[2,"7"]'],
  ])('has no record for what is %s', (_, raw) => {
    expect(openOcppTraceRecords('CP1', { ...call, raw })).toEqual([]);
  });

  it('has no record for a binary frame', () => {
    const raw = btoa(call.raw);
    expect(
      openOcppTraceRecords('CP1', { ...call, raw, encoding: 'base64' }),
    ).toEqual([]);
  });
});
