import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as schemas from 'typed-ocpp/dist/ocpp16/schemas';
import { call, createTestSession, NOON } from '../__testUtils__/testSession';
import { examples } from './__testUtils__/examples';
import { replies } from './replies';

const ajv = addFormats(new Ajv({ strict: false }));
const responseSchemas = new Map<string, object>(Object.entries(schemas));

function answerOf(action: string, payload: unknown): unknown[] {
  const handled = createTestSession().handle({
    seq: 1,
    receivedAt: NOON,
    data: call(action, payload),
  });
  return 'answer' in handled ? JSON.parse(handled.answer) : [];
}

describe('answers to calls of a 1.6 station', () => {
  it('there is an example of every action', () => {
    expect(Object.keys(examples).sort()).toEqual([...replies.keys()].sort());
  });

  it.each(Object.keys(examples))('%s: the answer keeps its schema', action => {
    const schema = responseSchemas.get(`${action}Response`) ?? false;
    const [type, id, payload] = answerOf(action, examples[action]);
    expect([type, id]).toEqual([3, 'm1']);
    expect(ajv.validate(schema, payload)).toBe(true);
  });

  const now = '2026-11-22T12:00:00.000Z';
  it.each([
    ['Authorize', { idTagInfo: { status: 'Accepted' } }],
    [
      'BootNotification',
      { status: 'Accepted', currentTime: now, interval: 300 },
    ],
    ['DataTransfer', { status: 'UnknownVendorId' }],
    ['Heartbeat', { currentTime: now }],
    ['SignCertificate', { status: 'Rejected' }],
    ['StatusNotification', {}],
    ['StopTransaction', {}],
  ])('%s is answered with %j', (action, expected) => {
    expect(answerOf(action, examples[action])[2]).toEqual(expected);
  });

  it('StartTransaction is accepted with a positive 32-bit id', () => {
    const [, , payload] = answerOf(
      'StartTransaction',
      examples.StartTransaction,
    );
    expect(payload).toEqual({
      transactionId: (NOON - Date.UTC(2020, 0, 1)) / 1000,
      idTagInfo: { status: 'Accepted' },
    });
  });
});
