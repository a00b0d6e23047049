import { Protocol } from '../model';
import {
  call,
  createTestSession,
  NOON,
  Outcome,
  receive,
} from './__testUtils__/testSession';
import { SessionMemory } from './session';
import { ProtocolSession } from './types';
import { examples as examples16 } from './v16/__testUtils__/examples';
import { examples201, STREAM } from './v2/__testUtils__/examples';

/** What differs from version to version, one row for each rule and one column for each version. */
const PROTOCOLS: Protocol[] = ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'];

function cells<T>(...columns: [v16: T, v201: T, v21: T]) {
  return PROTOCOLS.map((protocol, index) => ({
    protocol,
    expected: columns[index],
  }));
}

const statusOf = (protocol: Protocol) =>
  protocol === 'ocpp1.6'
    ? examples16.StatusNotification
    : examples201.StatusNotification;
const bootOf = (protocol: Protocol) =>
  protocol === 'ocpp1.6'
    ? examples16.BootNotification
    : examples201.BootNotification;

const sent = (protocol: Protocol, data: string | Uint8Array) =>
  receive(createTestSession({ protocol }), data);

/** Type, id and code of an error; null where there is no answer. */
const errorOf = ({ answer }: Outcome) =>
  Array.isArray(answer) ? answer.slice(0, 3) : answer;

const NOTHING = null;
const UNREADABLE = [4, '-1', 'RpcFrameworkError'];

describe('a message type that the version does not have', () => {
  it.each(
    cells<unknown>(NOTHING, [4, 'm1', 'MessageTypeNotSupported'], NOTHING),
  )('$protocol: 7 is answered with $expected', ({ protocol, expected }) => {
    const outcome = sent(protocol, '[7,"m1","x",{}]');
    expect(errorOf(outcome)).toEqual(expected);
    expect(outcome.evidence).toMatchObject({ messageKind: 'unknown' });
    expect(outcome.rules).toEqual(['frame']);
  });

  it.each(
    cells<unknown>(NOTHING, [4, '-1', 'MessageTypeNotSupported'], NOTHING),
  )(
    '$protocol: 7 without an id is answered with $expected',
    ({ protocol, expected }) => {
      expect(errorOf(sent(protocol, '[7]'))).toEqual(expected);
    },
  );

  it.each(cells('unknown', 'unknown', 'callResultError'))(
    '$protocol: 5 is $expected',
    ({ protocol, expected }) => {
      const { evidence } = sent(protocol, '[5,"m1","GenericError","",{}]');
      expect(evidence.messageKind).toBe(expected);
    },
  );

  it.each(cells('unknown', 'unknown', 'send'))(
    '$protocol: 6 is $expected',
    ({ protocol, expected }) => {
      const { evidence } = sent(protocol, '[6,"m1","NotifyEvent",{}]');
      expect(evidence.messageKind).toBe(expected);
    },
  );
});

describe('a message id', () => {
  it.each(cells(['messageId'], ['messageId'], ['messageId']))(
    '$protocol: has at most 36 characters',
    ({ protocol, expected }) => {
      const rulesOf = (length: number) => {
        const data = call(
          'StatusNotification',
          statusOf(protocol),
          'i'.repeat(length),
        );
        return sent(protocol, data).rules;
      };
      expect([rulesOf(36), rulesOf(37)]).toEqual([[], expected]);
    },
  );

  it.each(
    [
      'hello',
      '{"a":1}',
      '[]',
      '[2]',
      '[2,{},"Heartbeat",{}]',
      '[2,"m1',
      '["2","m1"',
    ].flatMap(text =>
      cells<unknown>(NOTHING, UNREADABLE, UNREADABLE).map(cell => ({
        ...cell,
        text,
      })),
    ),
  )(
    '$protocol: that cannot be read is answered with $expected: $text',
    ({ protocol, expected, text }) => {
      const outcome = sent(protocol, text);
      expect(errorOf(outcome)).toEqual(expected);
      expect(outcome.evidence).toMatchObject({
        messageId: null,
        raw: text,
        answer: expected && JSON.stringify(outcome.answer),
      });
    },
  );

  it.each(
    ['[3,"m1",{', '[4,{},"x"]', '[3]', '[4,'].flatMap(text =>
      PROTOCOLS.map(protocol => ({ protocol, text })),
    ),
  )(
    '$protocol: of an answer is never answered: $text',
    ({ protocol, text }) => {
      expect(sent(protocol, text).handled.reply).toBe('none');
    },
  );

  it.each(cells<unknown>(NOTHING, UNREADABLE, NOTHING))(
    '$protocol: of what wants no answer is answered with $expected',
    ({ protocol, expected }) => {
      expect(errorOf(sent(protocol, '[6,"m1","NotifyP'))).toEqual(expected);
    },
  );

  it.each(PROTOCOLS)('%s: of a binary frame is not looked for', protocol => {
    expect(sent(protocol, Uint8Array.from([1])).handled.reply).toBe('none');
  });
});

const reset = { action: 'Reset', payload: { type: 'Soft' } };

describe('an error', () => {
  it.each(cells('FormationViolation', 'FormatViolation', 'FormatViolation'))(
    '$protocol: bad JSON is $expected',
    ({ protocol, expected }) => {
      const outcome = sent(protocol, '[2,"m1","StatusNotification",{"a"');
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
    },
  );

  it.each(cells('FormationViolation', 'FormatViolation', 'FormatViolation'))(
    '$protocol: a payload that is no object is $expected',
    ({ protocol, expected }) => {
      const outcome = sent(protocol, call('StatusNotification', []));
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
    },
  );

  it.each(
    cells(
      'OccurenceConstraintViolation',
      'OccurrenceConstraintViolation',
      'OccurrenceConstraintViolation',
    ),
  )(
    '$protocol, strict: a missing field is $expected',
    ({ protocol, expected }) => {
      const session = createTestSession({ protocol, strict: true });
      const outcome = receive(session, call('StatusNotification', {}));
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
    },
  );

  it.each(cells('ProtocolError', 'ProtocolError', 'ProtocolError'))(
    '$protocol: an incomplete call is $expected',
    ({ protocol, expected }) => {
      const outcome = sent(protocol, '[2,"m1","StatusNotification"]');
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
    },
  );

  it.each(cells('NotImplemented', 'NotImplemented', 'NotImplemented'))(
    '$protocol: an action that nobody knows is $expected',
    ({ protocol, expected }) => {
      const outcome = sent(protocol, call('constructor', {}));
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
      expect(outcome.rules).toEqual(['unknownAction']);
    },
  );

  it.each(cells('NotSupported', 'NotSupported', 'NotSupported'))(
    '$protocol: a call of central systems is $expected',
    ({ protocol, expected }) => {
      const outcome = sent(protocol, call('TriggerMessage', {}));
      expect(errorOf(outcome)).toEqual([4, 'm1', expected]);
    },
  );

  it.each(PROTOCOLS)('%s: never quotes what was sent', protocol => {
    const { answer } = sent(protocol, '[2,"m1","Heartbeat",{"a":"SAID"');
    expect(JSON.stringify(answer)).not.toContain('SAID');
  });

  it.each(cells([], ['errorDescription'], ['errorDescription']))(
    '$protocol: a description of more than 255 characters is noted as $expected',
    ({ protocol, expected }) => {
      const rulesOf = (length: number) => {
        const session = createTestSession({ protocol });
        session.call({ seq: 0, at: NOON, ...reset });
        const text = 'd'.repeat(length);
        return receive(session, `[4,"own-1","GenericError","${text}",{}]`)
          .rules;
      };
      expect([rulesOf(255), rulesOf(256)]).toEqual([[], expected]);
    },
  );

  it.each(
    [
      'FormationViolation',
      'FormatViolation',
      'OccurenceConstraintViolation',
      'OccurrenceConstraintViolation',
    ].flatMap(code => PROTOCOLS.map(protocol => ({ protocol, code }))),
  )('$protocol: $code is read in any spelling', ({ protocol, code }) => {
    const session = createTestSession({ protocol });
    session.call({ seq: 0, at: NOON, ...reset });
    expect(receive(session, `[4,"own-1","${code}","",{}]`).rules).toEqual([]);
  });
});

describe('an empty payload', () => {
  it.each(PROTOCOLS)('%s: may be null', protocol => {
    const handled = createTestSession({ protocol }).handle({
      seq: 1,
      receivedAt: NOON,
      data: '[2,"h","Heartbeat",null]',
    });
    expect(handled.reply).toBe('now');
  });

  it.each(PROTOCOLS)(
    '%s: a field that is null instead of left out is noted',
    protocol => {
      const field = protocol === 'ocpp1.6' ? 'info' : 'customData';
      const payload = { ...statusOf(protocol), [field]: null };
      const outcome = sent(protocol, call('StatusNotification', payload));
      expect(outcome.evidence.violations).toEqual([
        expect.objectContaining({ rule: 'schema', path: `/${field}` }),
      ]);
      expect(outcome.answer).toEqual([3, 'm1', {}]);
    },
  );
});

describe('the same id', () => {
  /** Two sessions of one station: the second connection of it, or the first once more. */
  const sessionsOf = (protocol: Protocol, again: 'same' | 'another') => {
    const memory = new SessionMemory({ accepted: true });
    const session = (connectionId: string) =>
      createTestSession({ protocol, memory, connectionId });
    const first = session('c1');
    return [first, again === 'same' ? first : session('c2')];
  };
  const judged = ({ event, rules }: Outcome) => ({
    retransmission: event.retransmission,
    rules,
  });
  const FRESH = { retransmission: false, rules: [] };
  const RETRY = { retransmission: true, rules: [] };
  const REPEATED = { retransmission: true, rules: ['messageId'] };
  const REUSED = { retransmission: false, rules: ['messageId'] };

  const twice = (
    sessions: ProtocolSession[],
    [first, second]: [string, string],
  ) => {
    receive(sessions[0], first);
    return judged(receive(sessions[1], second));
  };

  it.each(cells<object>(RETRY, REPEATED, RETRY))(
    '$protocol: with the same message on a connection is $expected',
    ({ protocol, expected }) => {
      const data = call('StatusNotification', statusOf(protocol));
      const sessions = sessionsOf(protocol, 'same');
      expect(twice(sessions, [data, data])).toEqual(expected);
    },
  );

  it.each(cells<object>(FRESH, REPEATED, RETRY))(
    '$protocol: with the same message on another connection is $expected',
    ({ protocol, expected }) => {
      const data = call('StatusNotification', statusOf(protocol));
      const sessions = sessionsOf(protocol, 'another');
      expect(twice(sessions, [data, data])).toEqual(expected);
    },
  );

  const other = (protocol: Protocol) =>
    call('DataTransfer', { vendorId: protocol });

  it.each(cells<object>(REUSED, REUSED, REUSED))(
    '$protocol: with another message on a connection is $expected',
    ({ protocol, expected }) => {
      const data = call('StatusNotification', statusOf(protocol));
      const sessions = sessionsOf(protocol, 'same');
      expect(twice(sessions, [data, other(protocol)])).toEqual(expected);
    },
  );

  it.each(cells<object>(FRESH, REUSED, REUSED))(
    '$protocol: with another message on another connection is $expected',
    ({ protocol, expected }) => {
      const data = call('StatusNotification', statusOf(protocol));
      const sessions = sessionsOf(protocol, 'another');
      expect(twice(sessions, [data, other(protocol)])).toEqual(expected);
    },
  );

  it.each(cells<object>(FRESH, REUSED, FRESH))(
    '$protocol: with the same boot on another connection is $expected, since a reboot may count anew',
    ({ protocol, expected }) => {
      const data = call('BootNotification', bootOf(protocol));
      const [first, second] = sessionsOf(protocol, 'another');
      receive(first, data);
      const outcome = receive(second, data);
      expect(judged(outcome)).toEqual(expected);
      expect(outcome.handled).toMatchObject({ followUp: 'requestStatuses' });
    },
  );

  it('2.1: what wants no answer is compared as well', () => {
    const send = (pending: number) =>
      `[6,"m1","NotifyPeriodicEventStream",{"id":1,"pending":${pending},"basetime":"2026-11-22T12:00:00Z","data":[{"t":0,"v":"1"}]}]`;
    const retried = sessionsOf('ocpp2.1', 'another');
    expect(twice(retried, [send(0), send(0)])).toEqual(RETRY);
    const reused = sessionsOf('ocpp2.1', 'another');
    expect(twice(reused, [send(0), send(1)])).toEqual(REUSED);
  });

  it.each(PROTOCOLS)('%s: gets the same answer again', protocol => {
    const [session] = sessionsOf(protocol, 'same');
    const data = call('BootNotification', bootOf(protocol));
    const first = receive(session, data);
    const second = receive(session, data, { receivedAt: NOON + 60_000 });
    expect(second.answer).toEqual(first.answer);
  });
});

describe('before a boot was accepted', () => {
  const neverBooted = (protocol: Protocol, strict = false) =>
    createTestSession({
      protocol,
      strict,
      memory: new SessionMemory({ accepted: false }),
    });

  it.each(PROTOCOLS)('%s: a call is noted, kept and answered', protocol => {
    const data = call('StatusNotification', statusOf(protocol));
    const outcome = receive(neverBooted(protocol), data);
    expect(outcome.rules).toEqual(['boot']);
    expect(outcome.event.type).toBe('status');
    expect(outcome.answer).toEqual([3, 'm1', {}]);
  });

  it.each(PROTOCOLS)('%s: after the boot it is fine', protocol => {
    const session = neverBooted(protocol);
    const boot = receive(session, call('BootNotification', bootOf(protocol)));
    const data = call('StatusNotification', statusOf(protocol), 'm2');
    expect([boot.rules, receive(session, data).rules]).toEqual([[], []]);
  });

  it.each(PROTOCOLS)('%s: a boot that is refused is none', protocol => {
    const session = neverBooted(protocol, true);
    receive(session, call('BootNotification', {}));
    const data = call('StatusNotification', statusOf(protocol), 'm2');
    expect(receive(session, data).rules).toEqual(['boot']);
  });

  it.each(PROTOCOLS)('%s: what we asked for is fine', protocol => {
    const session = neverBooted(protocol);
    session
      .statusRequests()
      .forEach(request => session.call({ seq: 0, at: NOON, ...request }));
    const data = call('StatusNotification', statusOf(protocol));
    expect(receive(session, data).rules).toEqual([]);
  });

  it.each(PROTOCOLS)(
    '%s: a station that booted on an earlier connection need not do so again',
    protocol => {
      const memory = new SessionMemory({ accepted: false });
      const session = () => createTestSession({ protocol, memory });
      receive(session(), call('BootNotification', bootOf(protocol)));
      const data = call('StatusNotification', statusOf(protocol), 'm2');
      expect(receive(session(), data).rules).toEqual([]);
    },
  );
});

describe('a call while the call before it is open', () => {
  const early = (protocol: Protocol, data: string, openFor: number) =>
    receive(createTestSession({ protocol }), data, {
      openCallAt: NOON - openFor,
    });
  const data = (protocol: Protocol) =>
    call('StatusNotification', statusOf(protocol));

  it.each(cells(['openCall'], ['openCall'], ['openCall']))(
    '$protocol: is noted as $expected, kept and answered',
    ({ protocol, expected }) => {
      const { answer, rules } = early(protocol, data(protocol), 9_999);
      expect([rules, answer]).toEqual([expected, [3, 'm1', {}]]);
    },
  );

  it.each(cells<string[]>([], [], []))(
    '$protocol: is fine when that one may have timed out: $expected',
    ({ protocol, expected }) => {
      expect(early(protocol, data(protocol), 10_000).rules).toEqual(expected);
    },
  );

  it.each(PROTOCOLS)(
    '%s: is fine when it is the same again: the station waits no longer',
    protocol => {
      const session = createTestSession({ protocol });
      receive(session, data(protocol));
      const again = receive(session, data(protocol), { openCallAt: NOON });
      expect(again.rules).not.toContain('openCall');
    },
  );

  it('2.1: what wants no answer may come at any time', () => {
    const text = JSON.stringify([6, 'm1', 'NotifyPeriodicEventStream', STREAM]);
    expect(early('ocpp2.1', text, 0).rules).toEqual([]);
  });

  it.each(PROTOCOLS)(
    '%s: may be a Heartbeat: answered at once, and kept',
    protocol => {
      const { handled, evidence, event } = early(
        protocol,
        call('Heartbeat', {}),
        0,
      );
      expect(handled.reply).toBe('beforeCommit');
      expect(evidence).toMatchObject({
        action: 'Heartbeat',
        answer: 'answer' in handled && handled.answer,
        violations: [{ rule: 'openCall' }],
      });
      expect(event).toMatchObject({ type: 'other', action: 'Heartbeat' });
    },
  );
});

describe('asking for statuses', () => {
  const status = { requestedMessage: 'StatusNotification' };
  const asked = (session: ProtocolSession) =>
    session.statusRequests().map(({ action, payload }) => [action, payload]);
  const ALL = [['TriggerMessage', status]];
  const EACH = [
    ['TriggerMessage', { ...status, evse: { id: 1, connectorId: 2 } }],
    ['TriggerMessage', { ...status, evse: { id: 2, connectorId: 1 } }],
  ];

  it.each(cells(ALL, EACH, EACH))(
    '$protocol: asks for $expected',
    ({ protocol, expected }) => {
      const session = createTestSession({ protocol });
      expect(asked(session)).toEqual(ALL);
      for (const place of [
        { evseId: 1, connectorId: 2 },
        { evseId: 2, connectorId: 1 },
        { evseId: 1, connectorId: 2 },
        { evseId: 0, connectorId: 0 },
      ]) {
        const payload = { ...statusOf(protocol), ...place };
        receive(session, call('StatusNotification', payload));
      }
      expect(asked(session)).toEqual(expected);
    },
  );

  it.each(
    cells(
      { evseId: null, connectorId: 2 },
      { evseId: 1, connectorId: 2 },
      { evseId: 1, connectorId: 2 },
    ),
  )('$protocol: is an event about $expected', ({ protocol, expected }) => {
    const place =
      protocol === 'ocpp1.6'
        ? { connectorId: 2 }
        : { evse: { id: 1, connectorId: 2 } };
    const { record } = createTestSession({ protocol }).call({
      seq: 1,
      at: NOON,
      action: 'TriggerMessage',
      payload: { ...status, ...place },
    });
    expect(record).toMatchObject({
      evidence: { protocol, direction: 'toStation' },
      events: [{ type: 'statusRequested', ...expected }],
    });
  });
});
