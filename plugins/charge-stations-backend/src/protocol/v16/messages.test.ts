import {
  call,
  createTestSession,
  NOON,
  receive,
} from '../__testUtils__/testSession';
import { examples } from './__testUtils__/examples';
import { ownCalls } from './__testUtils__/ownCalls';
import { v16 } from './v16';

const SURPLUS = { surplus: 1 };

it('the two tables hold all 28 messages of 1.6 and the 11 of its security extension', () => {
  const actions = [...Object.keys(examples), ...ownCalls.map(([name]) => name)];
  expect(new Set(actions).size).toBe(39);
  expect(new Set(actions)).toEqual(
    new Set([...v16.replies.keys(), ...v16.centralSystemActions]),
  );
});

describe('what a station may call', () => {
  it.each(Object.entries(examples))(
    '%s is taken as it is',
    (action, payload) => {
      const handled = createTestSession().handle({
        seq: 1,
        receivedAt: NOON,
        data: call(action, payload),
      });
      expect('answer' in handled && JSON.parse(handled.answer)[0]).toBe(3);
      const evidence = 'record' in handled && handled.record.evidence;
      expect(
        evidence && 'violations' in evidence ? evidence.violations : [],
      ).toEqual([]);
    },
  );

  it.each(
    Object.entries(examples).filter(([action]) => action !== 'Heartbeat'),
  )('%s with a member too many is noted', (action, payload) => {
    const { evidence } = receive(
      createTestSession(),
      call(action, { ...payload, ...SURPLUS }),
    );
    expect(evidence.violations).toEqual([
      expect.objectContaining({ rule: 'schema', path: '/surplus' }),
    ]);
  });
});

describe('what we may call', () => {
  const at = { seq: 0, at: NOON };

  it.each(ownCalls)('%s is sent', (action, payload) => {
    const session = createTestSession();
    const { frame } = session.call({ ...at, action, payload: { ...payload } });
    expect(JSON.parse(frame)).toEqual([2, 'own-1', action, payload]);
  });

  it.each(ownCalls)(
    '%s with a member too many is not sent, and the error names it',
    (action, payload) => {
      const session = createTestSession();
      expect(() =>
        session.call({ ...at, action, payload: { ...payload, ...SURPLUS } }),
      ).toThrow(new RegExp(`^${action} was not sent: /surplus `));
    },
  );

  it('the error of a call that is not sent holds none of its values', () => {
    const payload = { key: 'AuthorizationKey', value: 'S3CR3T'.repeat(100) };
    expect(() =>
      createTestSession().call({
        ...at,
        action: 'ChangeConfiguration',
        payload,
      }),
    ).toThrow(/^ChangeConfiguration was not sent: \/value must NOT have more/);
  });

  const answered = (action: string, payload: object, answer: unknown) => {
    const session = createTestSession();
    session.call({ ...at, action, payload: { ...payload } });
    return receive(session, JSON.stringify([3, 'own-1', answer]));
  };

  it.each(ownCalls)('%s: its answer is taken', (action, payload, answer) => {
    const { handled, rules } = answered(action, payload, answer);
    expect(rules).toEqual([]);
    expect(handled).toMatchObject({
      settled: { action, outcome: { result: 'ok', payload: answer } },
    });
  });

  it.each(ownCalls)(
    '%s: what its answer breaks is noted',
    (action, payload, answer) => {
      const broken = { ...answer, ...SURPLUS };
      expect(answered(action, payload, broken).evidence.violations).toEqual([
        expect.objectContaining({ rule: 'schema', path: '/surplus' }),
      ]);
    },
  );

  it.each(ownCalls.filter(([, , answer]) => 'status' in answer))(
    '%s: a status that it does not have is noted',
    (action, payload, answer) => {
      const broken = { ...answer, status: 'Perhaps' };
      expect(answered(action, payload, broken).evidence.violations).toEqual([
        expect.objectContaining({ rule: 'schema', path: '/status' }),
      ]);
    },
  );
});

describe('the events of the security extension', () => {
  const eventOf = (action: string, payload: object) =>
    receive(createTestSession(), call(action, payload));

  it.each([
    'Downloaded',
    'DownloadFailed',
    'Downloading',
    'DownloadScheduled',
    'DownloadPaused',
    'Idle',
    'InstallationFailed',
    'Installing',
    'Installed',
    'InstallRebooting',
    'InstallScheduled',
    'InstallVerificationFailed',
    'InvalidSignature',
    'SignatureVerified',
  ])('SignedFirmwareStatusNotification %s is told as it is', status => {
    const action = 'SignedFirmwareStatusNotification';
    const { event, rules } = eventOf(action, { status, requestId: 1 });
    expect(rules).toEqual([]);
    expect(event).toMatchObject({ type: 'firmwareStatus', status });
  });

  it.each([
    'BadMessage',
    'Idle',
    'NotSupportedOperation',
    'PermissionDenied',
    'Uploaded',
    'UploadFailure',
    'Uploading',
  ])('LogStatusNotification %s is told as it is', status => {
    const { event, rules } = eventOf('LogStatusNotification', { status });
    expect(rules).toEqual([]);
    expect(event).toMatchObject({ type: 'logStatus', status });
  });

  it('a status that the schema does not know is told all the same, and noted', () => {
    const action = 'SignedFirmwareStatusNotification';
    const { event, rules } = eventOf(action, { status: 'RevokedCertificate' });
    expect(rules).toEqual(['schema']);
    expect(event).toMatchObject({ status: 'RevokedCertificate' });
  });

  it('SignCertificate is declined: we are no authority', () => {
    const { answer } = eventOf('SignCertificate', { csr: 'x' });
    expect(answer).toEqual([3, 'm1', { status: 'Rejected' }]);
  });
});
