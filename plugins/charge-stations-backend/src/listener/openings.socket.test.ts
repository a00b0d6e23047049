import { once } from 'node:events';
import { connect } from 'node:net';
import { Harness } from './__testUtils__/harness';

/** As many as begin at once. */
const CROWD = Array.from({ length: 40 }, (_, number) => `S${number}`);

let harness: Harness;

/** A fleet comes back while nothing is committed: as many as may have begun. */
beforeEach(async () => {
  harness = await Harness.start();
  [...CROWD, 'GONE', 'NEXT'].forEach(identity =>
    harness.admission.register(identity),
  );
  harness.recorder.hold();
  await Promise.all(CROWD.map(identity => harness.connect(`/${identity}`)));
});

afterEach(() => harness.stop());

const began = () =>
  harness.recorder.records
    .filter(({ events }) => events[0].type === 'connectionOpened')
    .map(({ evidence }) => evidence.identity);

/** Long enough for the listener to have read what was sent before. */
const roundTrip = () => harness.handshake({ target: '/ocpp/CP9' });

describe('when a fleet comes back at once', () => {
  it('the next one has its upgrade when the opening of another is stored', async () => {
    const next = harness.connect('/NEXT');
    await roundTrip();
    expect(began().sort()).toEqual([...CROWD].sort());

    harness.recorder.commit();
    await next;
    expect(began()).toContain('NEXT');
  });

  it('one that leaves while it waits leaves its place to others, and no trace', async () => {
    const gone = connect(harness.port, '127.0.0.1');
    gone.write(harness.handshakeText({ target: '/GONE' }));
    await roundTrip();
    gone.destroy();
    await once(gone, 'close');
    await roundTrip();

    const next = harness.connect('/NEXT');
    harness.recorder.commit();
    await next;
    expect(began()).not.toContain('GONE');
  });

  it('an opening that cannot be stored does not keep the others out', async () => {
    const next = harness.connect('/NEXT');
    await roundTrip();
    harness.recorder.fail();
    await next;
    expect(began()).toContain('NEXT');
  });
});
