import { mockServices } from '@backstage/backend-test-utils';
import { RecordInput, SecurityNotice } from '../model';
import { SecurityNotices } from './SecurityNotices';

const notice: SecurityNotice = {
  type: 'wrongProfile',
  detail: 'It used security profile 1 and needs 2',
  identity: 'CP1',
  remoteAddress: '203.0.113.5',
  at: 1_000,
};

function setUp() {
  const records: RecordInput[] = [];
  const fail = jest.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success: async () => {}, fail }),
  });
  const logger = mockServices.logger.mock();
  const notices = new SecurityNotices({
    auditor,
    logger,
    recorder: { record: async input => void records.push(input) },
    stations: {
      get: async identity => ({ summary: identity === 'CP1' ? {} : null }),
    },
    createId: () => 'run',
  });
  const settled = () => new Promise(setImmediate);
  return { notices, auditor, logger, fail, records, settled };
}

it('goes to the audit log', async () => {
  const { notices, auditor, fail, settled } = setUp();
  notices.add(notice);
  await settled();
  expect(auditor.createEvent).toHaveBeenCalledWith({
    eventId: 'station-handshake',
    severityLevel: 'medium',
    meta: {
      type: 'wrongProfile',
      identity: 'CP1',
      remoteAddress: '203.0.113.5',
    },
  });
  expect(fail.mock.calls[0][0].error.message).toBe(notice.detail);
});

it('becomes evidence of ours, no frame and no connection of the station', async () => {
  const { notices, records, settled } = setUp();
  notices.add(notice);
  notices.add({ ...notice, type: 'authenticationFailed' });
  await settled();
  expect(records.map(({ evidence }) => evidence)).toMatchObject([
    { kind: 'listener', connectionId: 'notices:run', seq: 0, receivedAt: 1000 },
    { kind: 'listener', connectionId: 'notices:run', seq: 1 },
  ]);
  expect(records[0].events).toMatchObject([
    {
      type: 'listenerSecurity',
      securityType: 'wrongProfile',
      detail: notice.detail,
      remoteAddress: '203.0.113.5',
    },
  ]);
});

it.each([
  ['names nobody', null],
  ['names a station that never connected', 'CP2'],
])('is audited only, when it %s', async (_, identity) => {
  const { notices, auditor, records, settled } = setUp();
  notices.add({ ...notice, identity });
  await settled();
  expect(auditor.createEvent).toHaveBeenCalledTimes(1);
  expect(records).toEqual([]);
});

it('is told once a minute, however often it is tried', async () => {
  const { notices, records, settled } = setUp();
  notices.add(notice);
  notices.add(notice);
  await settled();
  expect(records).toHaveLength(1);
  notices.forget();
  notices.add(notice);
  await settled();
  expect(records).toHaveLength(2);
});

it('costs no more than so much, wherever it comes from', async () => {
  const { notices, records, settled } = setUp();
  for (let host = 0; host < 3000; host += 1) {
    notices.add({ ...notice, remoteAddress: `host ${host}` });
  }
  await settled();
  expect(records).toHaveLength(1000);
});

it('that cannot be recorded harms nobody', async () => {
  const { notices, auditor, logger, settled } = setUp();
  auditor.createEvent.mockRejectedValue(new Error('no'));
  notices.add(notice);
  await settled();
  expect(logger.error).toHaveBeenCalled();
});
