import { createProtocolSession } from '../protocol';
import { Harness } from './__testUtils__/harness';

it('a charge point boots, reports, and is asked nothing more', async () => {
  const harness = await Harness.start(
    {},
    { createSession: createProtocolSession },
  );
  const station = await harness.connect();
  station.send(2, '1', 'BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: 'One',
  });
  const [boot] = await station.messages(1);
  expect(JSON.parse(boot)).toEqual([
    3,
    '1',
    {
      status: 'Accepted',
      interval: 300,
      currentTime: new Date(harness.clock.time).toISOString(),
    },
  ]);
  station.send(2, '2', 'StatusNotification', {
    connectorId: 1,
    errorCode: 'GroundFailure',
    status: 'Faulted',
  });
  await station.messages(2);
  station.send(2, '3', 'Heartbeat', {});
  await station.messages(3);
  station.socket.close(1000);
  await harness.ended('c1');
  expect(harness.recorder.lines('c1')).toEqual([
    '0 connectionOpened',
    '1 boot',
    '2 status',
    '3 connectionClosed',
  ]);
  expect(harness.timers.waiting).toEqual([]);
  await harness.stop();
});

it('a charge point that reports nothing is asked, which is evidence', async () => {
  const harness = await Harness.start(
    {},
    { createSession: createProtocolSession },
  );
  const station = await harness.connect();
  station.send(2, '1', 'BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: 'One',
  });
  await station.messages(1);
  harness.timers.elapse(2000);
  await station.messages(2);
  station.send(3, 'm1', { status: 'Accepted' });
  await harness.recorder.until(() => harness.recorder.records.length === 4);
  expect(harness.recorder.lines('c1')).toEqual([
    '0 connectionOpened',
    '1 boot',
    '2 statusRequested',
    expect.stringMatching(/^3/),
  ]);
  await harness.stop();
});
