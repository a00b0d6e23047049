import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as ocpp20 from 'typed-ocpp/dist/ocpp20/schemas';
import * as ocpp21 from 'typed-ocpp/dist/ocpp21/schemas';
import {
  call,
  createTestSession,
  NOON,
  receive,
} from '../__testUtils__/testSession';
import { examples201, examples21, STREAM } from './__testUtils__/examples';
import { v201 } from './v201';
import { v21 } from './v21';

const ajv = addFormats(new Ajv({ strict: false }));

describe.each([
  { version: v201, examples: examples201, schemas: Object.entries(ocpp20) },
  { version: v21, examples: examples21, schemas: Object.entries(ocpp21) },
])(
  'answers to calls of a station of $version.name',
  ({ version, examples, schemas }) => {
    const { protocol } = version;
    const responses = new Map<string, object>(schemas);
    const answerOf = (action: string, payload: unknown): unknown[] => {
      const handled = createTestSession({ protocol }).handle({
        seq: 1,
        receivedAt: NOON,
        data: call(action, payload),
      });
      return 'answer' in handled ? JSON.parse(handled.answer) : [];
    };

    it('there is an example of every action', () => {
      expect(Object.keys(examples).sort()).toEqual(
        [...version.replies.keys()].sort(),
      );
    });

    it.each(Object.keys(examples))('%s: the example keeps its schema', name => {
      const check = version.checks.requests.get(name);
      check?.(examples[name]);
      expect(check?.errors).toBeNull();
    });

    it.each(Object.keys(examples))('%s: the answer keeps its schema', name => {
      const [type, id, payload] = answerOf(name, examples[name]);
      expect([type, id]).toEqual([3, 'm1']);
      ajv.validate(responses.get(`${name}Response`) ?? false, payload);
      expect(ajv.errors).toBeNull();
    });

    it('a transaction without a token gets no word about one', () => {
      const { idToken, ...rest } = examples.TransactionEvent;
      expect(idToken).toBeDefined();
      expect(answerOf('TransactionEvent', rest)[2]).toEqual({});
    });
  },
);

describe('2.1', () => {
  const protocol = 'ocpp2.1';

  it('an answer about certificates needs some to be about', () => {
    const { answer } = receive(
      createTestSession({ protocol }),
      call('GetCertificateChainStatus', { certificateStatusRequests: [] }),
    );
    expect(answer).toEqual([
      4,
      'm1',
      'OccurrenceConstraintViolation',
      expect.any(String),
      {},
    ]);
  });

  // The CSMS tells the station that somebody pays on the web, so that it keeps the EVSE free (2.1 part 2, C25).
  it('a station that says that a payment began on the web is told that only we would say so', () => {
    const { answer, evidence } = receive(
      createTestSession({ protocol }),
      call('NotifyWebPaymentStarted', { evseId: 1, timeout: 300 }),
    );
    expect(answer).toEqual([4, 'm1', 'NotSupported', expect.any(String), {}]);
    expect(evidence.violations).toEqual([
      {
        rule: 'unknownAction',
        message: 'Only a central system makes this call.',
      },
    ]);
  });

  it('what wants no answer gets none and is kept', () => {
    const { handled, evidence, event } = receive(
      createTestSession({ protocol }),
      JSON.stringify([6, 's1', 'NotifyPeriodicEventStream', STREAM]),
    );
    expect(handled).toMatchObject({ reply: 'none', settled: null });
    expect(evidence).toMatchObject({
      messageKind: 'send',
      messageId: 's1',
      action: 'NotifyPeriodicEventStream',
      answer: null,
      violations: [],
    });
    expect(event).toMatchObject({
      type: 'other',
      action: 'NotifyPeriodicEventStream',
    });
  });

  it.each([
    [[6, 'm1', 'StatusNotification', examples21.StatusNotification], ['frame']],
    [[6, 'm1', 'NotifyPeriodicEventStream', {}], Array(4).fill('schema')],
    [[6, 'm1', 'Nonsense', {}], ['unknownAction']],
  ])('a message of the wrong kind is noted: %j', (message, rules) => {
    const outcome = receive(
      createTestSession({ protocol }),
      JSON.stringify(message),
    );
    expect(outcome.handled.reply).toBe('none');
    expect(outcome.rules).toEqual(rules);
  });

  it('a call that should have been sent without wanting an answer is refused', () => {
    const { answer, rules } = receive(
      createTestSession({ protocol }),
      call('NotifyPeriodicEventStream', STREAM),
    );
    expect(answer).toEqual([4, 'm1', 'NotSupported', expect.any(String), {}]);
    expect(rules).toEqual(['frame']);
  });

  it('a complaint about a result of ours is kept and not answered', () => {
    const session = createTestSession({ protocol });
    receive(session, call('Authorize', examples21.Authorize));
    const complaint = (id: string) =>
      receive(session, `[5,"${id}","FormatViolation","no",{}]`);
    const { handled, evidence, rules } = complaint('m1');
    expect(handled).toMatchObject({ reply: 'none', settled: null });
    expect(evidence).toMatchObject({
      messageKind: 'callResultError',
      messageId: 'm1',
    });
    expect(rules).toEqual([]);
    expect(complaint('other').rules).toEqual(['unmatched']);
  });
});
