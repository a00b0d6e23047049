import { createRandom } from '../../random';
import { profileSchema } from '../../scenario/profile';
import { answerCall } from './answerCall';
import { Action, Script } from '../script';
import { Station } from '../Station';

function createStation() {
  const station = new Station({
    identity: 'CP1',
    profile: profileSchema.parse({
      connectors: 2,
      configuration: { OperatorCurrentLimit: 16, heartbeatinterval: 60 },
    }),
    random: createRandom(1),
    now: () => 0,
  });
  station.online = true;
  station.accepted = true;
  return station;
}

/** What a follow-up does when every call is answered. */
function actions(script: Script | undefined): string[] {
  const done: string[] = [];
  const payload = { status: 'Accepted' };
  let next = script?.next({ type: 'done' });
  while (next && !next.done) {
    done.push(summarise(next.value));
    next = script?.next({ type: 'answered', payload });
  }
  return done;
}

function summarise(action: Action): string {
  if (action.type !== 'call') {
    return action.type;
  }
  const { connectorId, status } = action.payload;
  const connector = connectorId === undefined ? '' : ` ${connectorId}`;
  return `${action.action}${connector}${status ? ` ${status}` : ''}`;
}

function reported(connector: number, name: string) {
  return `StatusNotification ${connector} ${name}`;
}

describe('answerCall', () => {
  it.each([
    {
      rule: 'a trigger without connector asks for all connectors',
      action: 'TriggerMessage',
      payload: { requestedMessage: 'StatusNotification' },
      says: { status: 'Accepted' },
      does: [
        reported(0, 'Available'),
        reported(1, 'Available'),
        reported(2, 'Available'),
      ],
    },
    {
      rule: 'a trigger may name one connector',
      action: 'TriggerMessage',
      payload: { requestedMessage: 'StatusNotification', connectorId: 1 },
      says: { status: 'Accepted' },
      does: [reported(1, 'Available')],
    },
    {
      rule: 'a boot can be triggered',
      action: 'TriggerMessage',
      payload: { requestedMessage: 'BootNotification' },
      says: { status: 'Accepted' },
      does: ['BootNotification'],
    },
    {
      rule: 'a firmware status outside an update is Idle',
      action: 'TriggerMessage',
      payload: { requestedMessage: 'FirmwareStatusNotification' },
      says: { status: 'Accepted' },
      does: ['FirmwareStatusNotification Idle'],
    },
    {
      rule: 'other messages cannot be triggered',
      action: 'TriggerMessage',
      payload: { requestedMessage: 'MeterValues' },
      says: { status: 'NotImplemented' },
      does: [],
    },
    {
      rule: 'keys are found without case, unknown ones are named',
      action: 'GetConfiguration',
      payload: { key: ['OPERATORCURRENTLIMIT', 'Nonsense'] },
      says: {
        configurationKey: [
          { key: 'OperatorCurrentLimit', readonly: false, value: '16' },
        ],
        unknownKey: ['Nonsense'],
      },
      does: [],
    },
    {
      rule: 'a key of its own can be changed',
      action: 'ChangeConfiguration',
      payload: { key: 'OperatorCurrentLimit', value: '32' },
      says: { status: 'Accepted' },
      does: [],
    },
    {
      rule: 'a read-only key cannot be changed',
      action: 'ChangeConfiguration',
      payload: { key: 'NumberOfConnectors', value: '7' },
      says: { status: 'Rejected' },
      does: [],
    },
    {
      rule: 'some keys need a reboot',
      action: 'ChangeConfiguration',
      payload: { key: 'WebSocketPingInterval', value: '30' },
      says: { status: 'RebootRequired' },
      does: [],
    },
    {
      rule: 'an unknown key is not supported',
      action: 'ChangeConfiguration',
      payload: { key: 'Nonsense', value: '1' },
      says: { status: 'NotSupported' },
      does: [],
    },
    {
      rule: 'connector 0 takes the whole station out of service',
      action: 'ChangeAvailability',
      payload: { connectorId: 0, type: 'Inoperative' },
      says: { status: 'Accepted' },
      does: [
        reported(0, 'Unavailable'),
        reported(1, 'Unavailable'),
        reported(2, 'Unavailable'),
      ],
    },
    {
      rule: 'a reset boots again',
      action: 'Reset',
      payload: { type: 'Soft' },
      says: { status: 'Accepted' },
      does: [
        'disconnect',
        'wait',
        'connect',
        'BootNotification',
        reported(0, 'Available'),
        reported(1, 'Available'),
        reported(2, 'Available'),
      ],
    },
  ])('$rule', ({ action, payload, says, does }) => {
    const reply = answerCall(createStation(), { action, payload });
    expect(reply).toMatchObject({ type: 'result', payload: says });
    expect(reply.type === 'result' && actions(reply.then)).toEqual(does);
  });

  it('says NotImplemented to everything else', () => {
    expect(
      answerCall(createStation(), { action: 'DataTransfer', payload: {} }),
    ).toEqual({ type: 'error', code: 'NotImplemented' });
  });

  it('tells all keys with the values that the profile gave', () => {
    const reply = answerCall(createStation(), {
      action: 'GetConfiguration',
      payload: {},
    });
    expect(reply).toMatchObject({
      payload: {
        unknownKey: [],
        configurationKey: expect.arrayContaining([
          { key: 'HeartbeatInterval', readonly: false, value: '60' },
          { key: 'NumberOfConnectors', readonly: true, value: '2' },
        ]),
      },
    });
  });

  it('schedules a change of availability while a car charges', () => {
    const station = createStation();
    station.connector(1).session = {
      idTag: 'A',
      transactionId: 1,
      begun: true,
      seqNo: 0,
    };
    const reply = answerCall(station, {
      action: 'ChangeAvailability',
      payload: { connectorId: 1, type: 'Inoperative' },
    });
    expect(reply).toMatchObject({ payload: { status: 'Scheduled' } });
    expect(reply.type === 'result' && actions(reply.then)).toEqual([]);
  });
});
