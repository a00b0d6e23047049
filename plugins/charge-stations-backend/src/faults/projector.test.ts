import fc from 'fast-check';
import { StationEvent } from '../model';
import { faultProjector } from '../__testUtils__/faultProjector';
import { play } from './__testUtils__/play';
import { START, readScript } from './__testUtils__/script';

const projector = faultProjector();

describe('the projector', () => {
  it('begins a station without events as an empty state', () => {
    const projection = projector.apply(null, []);
    expect(projection.changes).toEqual([]);
    expect(projection.nextDeadline).toBeNull();
  });

  it('refuses a state of another version, so that nobody writes over its history', () => {
    const state = { version: 0 };
    expect(() => projector.apply(state, [])).toThrow(/rebuild/);
    expect(() => projector.advance(state, START)).toThrow(/rebuild/);
  });

  it('tells of several versions of one row only the last', () => {
    const { changes } = projector.apply(
      null,
      readScript(`
        0:00 open
        0:10 1 Faulted GroundFailure
        1:00 1 Faulted GroundFailure
        2:00 1 Faulted GroundFailure
      `),
    );
    const conditions = changes.filter(({ type }) => type === 'putCondition');
    expect(conditions).toMatchObject([{ condition: { count: 3 } }]);
  });

  it('says when time alone will change something', () => {
    const { nextDeadline } = projector.apply(
      null,
      readScript(`
        0:00 open
        1:00 close
      `),
    );
    expect(nextDeadline).toBe(START + 3 * 60_000);
  });

  it('keeps the order of arrival when our own clock steps back', () => {
    const story = play(`
      0:00 open
      5:00 1 Faulted GroundFailure
      4:00 1 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-5:00 cleared',
    ]);
    expect(story.lane('connector:1')).toEqual(['available 5:00-...']);
  });

  it('keeps the state of a busy station small', () => {
    const day = Array.from({ length: 500 }, (_, n) =>
      n % 2
        ? `${n}:00 1 Available NoError`
        : `${n}:00 1 Faulted OtherError code=N${n}`,
    );
    const { state } = projector.apply(
      null,
      readScript(['0:00 open', ...day].join('\n')),
    );
    expect(JSON.stringify(state).length).toBeLessThan(16_000);
  });

  it('never throws, whatever the values are', () => {
    const number = fc.constantFrom(
      NaN,
      Infinity,
      -Infinity,
      -1,
      1.5,
      8.64e15,
      1e300,
      START,
    );
    const text = fc.oneof(
      fc.constant(null),
      fc.constantFrom('NaN', '', ' ', '__proto__', 'constructor', 'Faulted'),
      fc.string({ unit: 'binary', maxLength: 400 }),
    );
    const event = fc.record({
      type: fc.constantFrom(
        'status',
        'boot',
        'connectionOpened',
        'connectionClosed',
        'listenerGap',
        'statusRequested',
        'callSent',
        'security',
        'listenerSecurity',
        'firmwareStatus',
        'other',
      ),
      identity: fc.constant('CP1'),
      source: fc.constant('live'),
      connectionId: fc.constantFrom('c1', 'c2', '__proto__'),
      seq: fc.nat(),
      receivedAt: number,
      reportedAt: text,
      reportedTime: fc.option(number),
      retransmission: fc.boolean(),
      connectorId: fc.option(number),
      status: text,
      errorCode: text,
      info: text,
      vendorId: text,
      vendorErrorCode: text,
      vendor: text,
      model: text,
      serialNumber: text,
      firmwareVersion: text,
      registration: fc.constantFrom('Accepted', 'Pending', 'Rejected'),
      by: fc.constantFrom('station', 'shutdown'),
      lastFrameAt: number,
      from: number,
      to: number,
      securityType: text,
    });
    fc.assert(
      fc.property(fc.array(event), events => {
        const { state } = projector.apply(
          null,
          events as unknown as StationEvent[],
        );
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { seed: 16, numRuns: 500 },
    );
  });
});
