import { examples } from './__testUtils__/examples';
import {
  call,
  createTestSession,
  NOON,
  receive,
} from '../__testUtils__/testSession';

const STATUS = call('StatusNotification', examples.StatusNotification);
const BOOT = call('BootNotification', examples.BootNotification);
const START = call('StartTransaction', examples.StartTransaction);

describe('a call of the station', () => {
  it('is evidence with its raw text and its answer', () => {
    const text = `${STATUS.slice(0, -1)} ] `;
    const { evidence, handled } = receive(createTestSession(), text, {
      seq: 7,
    });
    expect(handled.reply).toBe('afterCommit');
    expect(evidence).toEqual({
      kind: 'frame',
      identity: 'CP1',
      connectionId: 'c1',
      seq: 7,
      source: 'live',
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      receivedAt: NOON,
      messageKind: 'call',
      messageId: 'm1',
      action: 'StatusNotification',
      raw: text,
      encoding: 'text',
      answer: '[3,"m1",{}]',
      violations: [],
    });
  });

  it('a Heartbeat is answered at once and not kept', () => {
    const data = '[2,"h","Heartbeat",null]';
    expect(
      createTestSession().handle({ seq: 1, receivedAt: NOON, data }),
    ).toEqual({
      reply: 'now',
      answer: '[3,"h",{"currentTime":"2026-11-22T12:00:00.000Z"}]',
    });
  });

  it('an empty frame is ignored', () => {
    const session = createTestSession();
    for (const data of ['', ' \0', new Uint8Array()]) {
      const handled = session.handle({ seq: 1, receivedAt: NOON, data });
      expect(handled).toEqual({ reply: 'ignore' });
    }
  });

  it.each([
    ['an action that 1.6 does not have', 'NotifyEvent', {}, 'NotImplemented'],
    ['a name of an object’s own', 'constructor', {}, 'NotImplemented'],
    ['a prototype’s name', '__proto__', {}, 'NotImplemented'],
    ['a call of central systems', 'Reset', { type: 'Soft' }, 'NotSupported'],
    ['a payload that is a list', 'Heartbeat', [], 'FormationViolation'],
    ['a payload that is a text', 'Authorize', 'x', 'FormationViolation'],
  ])('%s is kept and refused', (_, action, payload, code) => {
    const outcome = receive(createTestSession(), call(action, payload));
    expect(outcome.answer).toEqual([4, 'm1', code, expect.any(String), {}]);
    expect(outcome.event).toMatchObject({ type: 'other', action });
    expect(outcome.rules).toHaveLength(1);
  });

  it('that breaks its schema is noted and answered as if it did not', () => {
    const outcome = receive(
      createTestSession(),
      call('StatusNotification', { status: 'Faulted', errorCode: 'Error' }),
    );
    expect(outcome.answer).toEqual([3, 'm1', {}]);
    expect(outcome.event).toMatchObject({ type: 'status', errorCode: 'Error' });
    expect(outcome.evidence.violations).toEqual([
      {
        rule: 'schema',
        path: '',
        message: "must have required property 'connectorId'",
      },
      {
        rule: 'schema',
        path: '/errorCode',
        message: 'must be equal to one of the allowed values',
      },
    ]);
  });

  it.each([
    [{}, 'OccurenceConstraintViolation'],
    [
      { ...examples.StatusNotification, connectorId: '1' },
      'TypeConstraintViolation',
    ],
    [
      { ...examples.StatusNotification, errorCode: 'Error' },
      'PropertyConstraintViolation',
    ],
    [{ ...examples.StatusNotification, extra: 1 }, 'FormationViolation'],
  ])('strict: %j is kept and refused with %s', (payload, code) => {
    const session = createTestSession({ strict: true });
    const outcome = receive(session, call('StatusNotification', payload));
    expect(outcome.answer).toEqual([4, 'm1', code, expect.any(String), {}]);
    expect(outcome.event.type).toBe('status');
  });

  it('strict: a boot that is refused was not accepted', () => {
    const session = createTestSession({ strict: true });
    const { event, handled } = receive(session, call('BootNotification', {}));
    expect(event).toMatchObject({ type: 'boot', registration: 'Rejected' });
    expect(handled).toMatchObject({ followUp: null });
  });

  it('before any boot is answered like one after it', () => {
    const session = createTestSession();
    const before = receive(session, STATUS);
    receive(session, BOOT.replace('m1', 'b1'));
    const after = receive(session, STATUS.replace('m1', 'm2'));
    expect([before.answer, after.answer]).toEqual([
      [3, 'm1', {}],
      [3, 'm2', {}],
    ]);
  });

  it('only an accepted boot is followed by a request for statuses', () => {
    expect(receive(createTestSession(), BOOT).handled).toMatchObject({
      followUp: 'requestStatuses',
    });
    expect(receive(createTestSession(), STATUS).handled).toMatchObject({
      followUp: null,
    });
  });

  it('an id that is too long or a number comes back as it was', () => {
    const id = 'i'.repeat(60);
    const long = receive(createTestSession(), STATUS.replace('m1', id));
    expect(long.answer).toEqual([3, id, {}]);
    expect(long.rules).toEqual(['messageId']);
    const number = receive(createTestSession(), STATUS.replace('"m1"', '12'));
    expect(number.answer).toEqual([3, 12, {}]);
    expect(number.evidence.messageId).toBe('12');
  });

  it('noise around the text is noted and kept', () => {
    const text = `\uFEFF${STATUS}\0`;
    const { answer, evidence, event, rules } = receive(
      createTestSession(),
      text,
    );
    expect(answer).toEqual([3, 'm1', {}]);
    expect(evidence.raw).toBe(text);
    expect(event.type).toBe('status');
    expect(rules).toEqual(['encoding', 'encoding']);
  });

  it.each([
    ['2026-11-22T12:00:00', 'The time has no zone; it was read as UTC.'],
    [
      '2026-11-22 12:00:00Z',
      'A space stands between date and time instead of a T.',
    ],
  ])('an odd time is read and noted: %s', (timestamp, message) => {
    const { evidence, event } = receive(
      createTestSession(),
      call('StatusNotification', { ...examples.StatusNotification, timestamp }),
    );
    expect(event).toMatchObject({ reportedAt: timestamp, reportedTime: NOON });
    expect(evidence.violations).toEqual([
      { rule: 'time', path: '/timestamp', message },
    ]);
  });
});

describe('a frame that is no call', () => {
  it.each([
    ['bad JSON', '[2,"m1","StatusNotification",{"a"', 'FormationViolation'],
    ['no payload', '[2,"m1","StatusNotification"]', 'ProtocolError'],
  ])('%s with an id that can be read is refused', (_, text, code) => {
    const { answer, evidence, event } = receive(createTestSession(), text);
    expect(answer).toEqual([4, 'm1', code, expect.any(String), {}]);
    expect(evidence).toMatchObject({
      messageKind: 'unknown',
      messageId: 'm1',
      action: 'StatusNotification',
      raw: text,
    });
    expect(event).toMatchObject({ type: 'other' });
  });

  it.each(['hello', '{}', '[7,"m1",{}]', '[2,{},"Heartbeat",{}]'])(
    'is kept without an answer where none can be given: %s',
    text => {
      const { handled, evidence, event } = receive(createTestSession(), text);
      expect(handled).toMatchObject({ reply: 'none', settled: null });
      expect(evidence).toMatchObject({
        messageKind: 'unknown',
        raw: text,
        answer: null,
      });
      expect(event.type).toBe('other');
    },
  );

  it('a binary frame is kept as base64, without an answer', () => {
    const bytes = Uint8Array.from([0, 255, 128, 91]);
    const { handled, evidence, rules } = receive(createTestSession(), bytes);
    expect(handled.reply).toBe('none');
    expect(evidence).toMatchObject({ encoding: 'base64', raw: 'AP+AWw==' });
    expect(rules).toEqual(['encoding']);
  });
});

describe('a retransmission', () => {
  it('is the same frame again: same answer, and nothing new happened', () => {
    const session = createTestSession();
    const first = receive(session, START, { seq: 1 });
    const second = receive(session, START, {
      seq: 2,
      receivedAt: NOON + 60_000,
    });
    expect(second.answer).toEqual(first.answer);
    expect([first, second].map(({ event }) => event.retransmission)).toEqual([
      false,
      true,
    ]);
    expect(second.rules).toEqual([]);
    expect(second.evidence.seq).toBe(2);
  });

  it('of a boot has the time of the first answer and asks for no statuses', () => {
    const session = createTestSession();
    const first = receive(session, BOOT);
    const second = receive(session, BOOT, { receivedAt: NOON + 1000 });
    expect(second.answer).toEqual(first.answer);
    expect(second.handled).toMatchObject({ followUp: null });
  });

  it('another message under the same id is a new fact and a violation', () => {
    const session = createTestSession();
    receive(session, STATUS);
    const second = receive(session, START);
    expect(second.event).toMatchObject({
      type: 'transactionStarted',
      retransmission: false,
    });
    expect(second.rules).toEqual(['messageId']);
    // The newer one is what counts from then on.
    expect(receive(session, START).event.retransmission).toBe(true);
  });

  it('on another connection is a new fact', () => {
    receive(createTestSession(), STATUS);
    const { event, rules } = receive(createTestSession(), STATUS);
    expect(event.retransmission).toBe(false);
    expect(rules).toEqual([]);
  });

  it('is told from the last calls only, so that memory stays bounded', () => {
    const session = createTestSession();
    const send = (id: string) =>
      receive(session, call('StatusNotification', {}, id)).event.retransmission;
    Array.from({ length: 33 }, (_, i) => send(`id${i}`));
    expect([send('id32'), send('id0')]).toEqual([true, false]);
  });
});

describe('a call of ours', () => {
  const trigger = {
    seq: 1,
    at: NOON,
    action: 'TriggerMessage',
    payload: { requestedMessage: 'StatusNotification', connectorId: 2 },
  };

  it('that asks for statuses is evidence with the event of it', () => {
    const { frame, messageId, record } = createTestSession().call(trigger);
    expect(frame).toBe(
      '[2,"own-1","TriggerMessage",{"requestedMessage":"StatusNotification","connectorId":2}]',
    );
    expect(record.evidence).toMatchObject({
      direction: 'toStation',
      messageKind: 'call',
      messageId,
      action: 'TriggerMessage',
      raw: frame,
      answer: null,
    });
    expect(record.events).toEqual([
      expect.objectContaining({ type: 'statusRequested', connectorId: 2 }),
    ]);
  });

  it('of another kind is evidence with an event that says no more', () => {
    const { record } = createTestSession().call({
      ...trigger,
      action: 'GetConfiguration',
      payload: {},
    });
    expect(record.events).toEqual([
      expect.objectContaining({ type: 'callSent', seq: 1 }),
    ]);
  });

  it.each([
    ['its value', s => `[4,"own-1","GenericError","Bad value ${s}",{}]`],
    ['a detail', s => `[4,"own-1","GenericError","",{"got":"${s}"}]`],
    ['capitals', s => `[3,"own-1",{"status":"${s.toUpperCase()}"}]`],
    ['free text', s => `[2,"1","DataTransfer",{"vendorId":"v","data":"${s}"}]`],
    ['what is not JSON', s => `key ${s} was set`],
    ['bytes', s => Buffer.from(`key ${s}`)],
  ] as Array<[string, (secret: string) => string | Uint8Array]>)(
    'with a secret: no record holds it, also where the station quotes it: %s',
    (_, frameOf) => {
      const secret = '0a1b2c3d4e5f60718293a4b5c6d7e8f900112233';
      const session = createTestSession();
      const { record, frame } = session.call({
        ...trigger,
        action: 'ChangeConfiguration',
        payload: { key: 'AuthorizationKey', value: secret },
      });
      expect(frame).toContain(secret);
      const { handled, evidence } = receive(session, frameOf(secret));
      const raw = Buffer.from(
        evidence.raw,
        evidence.encoding === 'base64' ? 'base64' : 'utf8',
      );
      const kept = JSON.stringify([record, handled, raw.toString()]);
      expect(kept).toContain('masked:40');
      expect(kept.toLowerCase()).not.toContain(secret);
    },
  );

  it('is settled by its result', () => {
    const session = createTestSession();
    session.call(trigger);
    const { handled, event, evidence, rules } = receive(
      session,
      '[3,"own-1",{"status":"Accepted"}]',
    );
    expect(handled).toMatchObject({
      reply: 'none',
      settled: {
        messageId: 'own-1',
        action: 'TriggerMessage',
        outcome: { result: 'ok', payload: { status: 'Accepted' } },
      },
    });
    expect(evidence).toMatchObject({
      messageKind: 'callResult',
      action: 'TriggerMessage',
    });
    expect(event).toMatchObject({ type: 'other', action: 'TriggerMessage' });
    expect(rules).toEqual([]);
  });

  it.each([
    ['[4,"own-1","NotSupported","",{}]', 'NotSupported', []],
    ['[4,"own-1","Nonsense","",{}]', 'Nonsense', ['errorCode']],
    ['[4,"own-1"]', 'GenericError', ['frame', 'errorCode']],
  ])('is settled by its error: %s', (text, code, rules) => {
    const session = createTestSession();
    session.call(trigger);
    const outcome = receive(session, text);
    expect(outcome.handled).toMatchObject({
      settled: { outcome: { result: 'error', code } },
    });
    expect(outcome.rules).toEqual(rules);
  });

  it('with a result that breaks its schema is settled and noted', () => {
    const session = createTestSession();
    session.call(trigger);
    const outcome = receive(session, '[3,"own-1",{"status":"Maybe"}]');
    expect(outcome.handled).toMatchObject({
      settled: { outcome: { result: 'ok' } },
    });
    expect(outcome.rules).toEqual(['schema']);
  });

  it('is settled once; any further answer is kept, noted and not replied to', () => {
    const session = createTestSession();
    session.call(trigger);
    const text = '[3,"own-1",{"status":"Accepted"}]';
    receive(session, text);
    const { handled, evidence, rules } = receive(session, text);
    expect(handled).toMatchObject({ reply: 'none', settled: null });
    expect(evidence.action).toBeNull();
    expect(rules).toEqual(['unmatched']);
  });

  it('that was abandoned is not settled any more', () => {
    const session = createTestSession();
    session.call(trigger);
    session.abandon('own-1');
    expect(
      receive(session, '[4,"own-1","GenericError","",{}]').handled,
    ).toMatchObject({ settled: null });
  });
});

describe('secrets', () => {
  it('are masked in evidence and settled results, not on the socket', () => {
    const session = createTestSession();
    const key = { key: 'AuthorizationKey', value: 'SECRET' };
    const { frame, record } = session.call({
      seq: 1,
      at: NOON,
      action: 'ChangeConfiguration',
      payload: key,
    });
    expect(frame).toContain('SECRET');
    expect(JSON.stringify(record)).not.toContain('SECRET');

    session.call({ seq: 2, at: NOON, action: 'GetConfiguration', payload: {} });
    const result = { configurationKey: [{ ...key, readonly: false }] };
    const { handled } = receive(session, JSON.stringify([3, 'own-2', result]));
    expect(handled).toMatchObject({
      settled: {
        outcome: {
          payload: { configurationKey: [{ ...key, value: 'masked:6' }] },
        },
      },
    });
    expect(JSON.stringify(handled)).not.toContain('SECRET');
  });

  it('are judged as they were sent: a masked idTag is not too long', () => {
    const session = createTestSession({ mask: () => 'masked:'.repeat(9) });
    expect(receive(session, call('Authorize', { idTag: 'ABC' })).rules).toEqual(
      [],
    );
  });

  it('are masked in binary frames, whose other bytes stay', () => {
    const text = '{"idTag":"SECRET","x":"é"}';
    const { evidence } = receive(
      createTestSession(),
      new TextEncoder().encode(text),
    );
    expect(Buffer.from(evidence.raw, 'base64').toString()).toBe(
      '{"idTag":"masked:6","x":"é"}',
    );
  });

  it('are masked in an answer that repeats them', () => {
    const { evidence, answer } = receive(
      createTestSession(),
      call('StatusNotification', {}, 'ftp://u:SECRET@h'),
    );
    expect(answer).toEqual([3, 'ftp://u:SECRET@h', {}]);
    expect(JSON.stringify(evidence)).not.toContain('SECRET');
  });
});
