import { Protocol, RecordInput } from '../../model';
import {
  createMirrorSession,
  createObservingSession,
} from '../createProtocolSession';
import { NOON } from '../__testUtils__/testSession';
import { SessionMemory } from './SessionMemory';

const about = (protocol: Protocol) => ({
  protocol,
  identity: 'CP1',
  connectionId: 'c1',
  source: 'live' as const,
  mask: (value: string) => `masked:${value.length}`,
  heartbeatIntervalSeconds: 300,
  createMessageId: () => 'own',
});

/** `direction kind action: event types (registration)` and what was noted. */
function told(record: RecordInput | null): string {
  if (record === null) {
    return 'nothing';
  }
  const { evidence, events } = record;
  if (evidence.kind !== 'frame') {
    throw new Error('Frames only');
  }
  const types = events.map(event =>
    event.type === 'boot' ? `boot ${event.registration}` : event.type,
  );
  const rules = evidence.violations.map(({ rule }) => `!${rule}`);
  // Else they could not be stored.
  expect(events.map(({ part = 0 }) => part)).toEqual([...events.keys()]);
  return [
    evidence.direction,
    evidence.messageKind,
    `${evidence.action}:`,
    types.join('+'),
    ...rules,
  ].join(' ');
}

const BOOT = {
  'ocpp1.6': { chargePointVendor: 'Acme', chargePointModel: 'One' },
  'ocpp2.0.1': {
    reason: 'PowerUp',
    chargingStation: { vendorName: 'Acme', model: 'One' },
  },
};
const answer = (status: string) => ({
  status,
  currentTime: '2026-11-22T12:00:00Z',
  interval: 5,
});
const STATUS = { connectorId: 1, status: 'Available', errorCode: 'NoError' };

describe.each(['ocpp1.6', 'ocpp2.0.1'] as const)('overhearing %s', protocol => {
  function overhear(memory = new SessionMemory({ accepted: false })) {
    const session = createObservingSession({ ...about(protocol), memory });
    let seq = 0;
    const observe = (
      direction: 'fromStation' | 'toStation',
      frame: unknown,
    ) => {
      seq += 1;
      const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
      return session.observe(direction, { seq, receivedAt: NOON + seq, data });
    };
    return {
      memory,
      from: (frame: unknown) => observe('fromStation', frame),
      to: (frame: unknown) => observe('toStation', frame),
    };
  }

  it('takes a boot for accepted when that is answered, with what the station said', () => {
    const { from, to, memory } = overhear();
    const boot = from([2, 'b', 'BootNotification', BOOT[protocol]]);
    expect(told(boot)).toBe('fromStation call BootNotification: boot Pending');
    const accepted = to([3, 'b', answer('Accepted')]);
    expect(told(accepted)).toBe(
      'toStation callResult BootNotification: boot Accepted',
    );
    expect(accepted?.events[0]).toEqual({
      ...boot?.events[0],
      seq: 2,
      receivedAt: NOON + 2,
      registration: 'Accepted',
    });
    expect(memory.accepted).toBe(true);
  });

  it.each([
    ['Pending', [3, 'b', answer('Pending')]],
    ['Rejected', [3, 'b', answer('Rejected')]],
    ['an error', [4, 'b', 'InternalError', '', {}]],
  ])('does not where the answer is %s', (_, frame) => {
    const { from, to, memory } = overhear();
    from([2, 'b', 'BootNotification', BOOT[protocol]]);
    expect(to(frame)?.events[0].type).toBe('answerSent');
    expect(memory.accepted).toBe(false);
    expect(told(from([2, 'x', 'FirmwareStatusNotification', {}]))).toContain(
      '!boot',
    );
  });

  it('keeps no heartbeats and no answers to them, but what went wrong with one', () => {
    const { from, to } = overhear();
    expect(from([2, 'h', 'Heartbeat', {}])).toBeNull();
    expect(to([3, 'h', { currentTime: 'x' }])).toBeNull();
    from([2, 'i', 'Heartbeat', {}]);
    expect(told(to([4, 'i', 'InternalError', '', {}]))).toBe(
      'toStation callError Heartbeat: answerSent',
    );
    expect(from('')).toBeNull();
  });

  it('knows what is answered, either way, and what answers nothing', () => {
    const { from, to } = overhear(new SessionMemory({ accepted: true }));
    expect(told(to([2, 'r', 'Reset', {}]))).toBe(
      'toStation call Reset: callSent',
    );
    expect(told(from([3, 'r', { status: 'Accepted' }]))).toBe(
      'fromStation callResult Reset: other',
    );
    expect(told(from([3, 'r', {}]))).toContain('!unmatched');
    expect(told(to([3, 'zz', {}]))).toBe(
      'toStation callResult null: answerSent !unmatched',
    );
    expect(told(to('no json'))).toContain('toStation unknown null: answerSent');
  });

  it('the same id may be open on both sides', () => {
    const { from, to } = overhear(new SessionMemory({ accepted: true }));
    from([2, '1', 'FirmwareStatusNotification', { status: 'Idle' }]);
    to([2, '1', 'Reset', {}]);
    expect(told(to([3, '1', {}]))).toContain('FirmwareStatusNotification');
    expect(told(from([3, '1', { status: 'Accepted' }]))).toContain('Reset');
  });

  it('a call for statuses begins a resync', () => {
    const { to } = overhear();
    expect(
      to([2, 't', 'TriggerMessage', { requestedMessage: 'StatusNotification' }])
        ?.events[0].type,
    ).toBe('statusRequested');
  });

  it.each([
    ['ChangeConfiguration', { key: 'AuthorizationKey', value: 'hunter22' }],
    [
      'SetVariables',
      {
        setVariableData: [
          {
            component: { name: 'SecurityCtrlr' },
            variable: { name: 'BasicAuthPassword' },
            attributeValue: 'hunter22',
          },
        ],
      },
    ],
  ])(
    'a password in %s is masked, wherever the station quotes it',
    (...call) => {
      const { from, to } = overhear();
      const records = [
        to([2, 'c', ...call]),
        from([4, 'c', 'InternalError', 'Cannot set HUNTER22', {}]),
      ];
      expect(JSON.stringify(records)).not.toMatch(/hunter22/i);
    },
  );
});

describe('copies from a gateway', () => {
  function mirror() {
    const session = createMirrorSession(about('ocpp1.6'));
    let seq = 0;
    return (frame: unknown) => {
      seq += 1;
      const data = JSON.stringify(frame);
      const handled = session.handle({ seq, receivedAt: NOON + seq, data });
      if (handled.reply === 'ignore') {
        return 'nothing';
      }
      if (handled.reply !== 'none') {
        throw new Error('A copy was answered');
      }
      return told(handled.record);
    };
  }

  it('of one way: answers without calls are ordinary, and an accepted station goes on', () => {
    const take = mirror();
    expect(take([2, 'b', 'BootNotification', BOOT['ocpp1.6']])).toBe(
      'fromStation call BootNotification: boot Pending',
    );
    expect(take([3, 'csms-1', { status: 'Accepted' }])).toBe(
      'fromStation callResult null: other',
    );
    expect(take([2, 's', 'StatusNotification', STATUS])).toBe(
      'fromStation call StatusNotification: boot Accepted+status',
    );
    expect(take([2, 't', 'StatusNotification', STATUS])).toBe(
      'fromStation call StatusNotification: status',
    );
  });

  it('of both ways are told apart by action and by message id', () => {
    const take = mirror();
    take([2, 'b', 'BootNotification', BOOT['ocpp1.6']]);
    expect(take([3, 'b', answer('Accepted')])).toBe(
      'toStation callResult BootNotification: boot Accepted',
    );
    expect(take([2, 'r', 'Reset', { type: 'Soft' }])).toBe(
      'toStation call Reset: callSent',
    );
    expect(take([3, 'r', { status: 'Accepted' }])).toBe(
      'fromStation callResult Reset: other',
    );
    expect(take([2, 'h', 'Heartbeat', {}])).toBe('nothing');
    expect(take([3, 'h', { currentTime: 'x' }])).toBe('nothing');
    expect(take([2, 'd', 'DataTransfer', { vendorId: 'x' }])).toBe(
      'fromStation call DataTransfer: other',
    );
  });

  it('never begin a call of ours', () => {
    const session = createMirrorSession(about('ocpp1.6'));
    expect(session.statusRequests()).toEqual([]);
    const call = { seq: 1, at: NOON, action: 'Reset', payload: {} };
    expect(() => session.call(call)).toThrow('copies only');
  });
});
