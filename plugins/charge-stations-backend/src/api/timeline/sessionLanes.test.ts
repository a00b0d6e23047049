import { sessionLane } from './sessionLanes';

describe('sessionLane', () => {
  it.each([
    ['its connector', 'connector:2', ['station', 'connector:2'], 'connector:2'],
    [
      'the connector of its EVSE',
      'evse:1',
      ['evse:1/connector:1'],
      'evse:1/connector:1',
    ],
    ['the EVSE of its connector', 'evse:1/connector:2', ['evse:1'], 'evse:1'],
    ['no connector of EVSE 10', 'evse:1', ['evse:10/connector:1'], 'station'],
    ['the station, where nobody said more', null, ['connector:1'], 'station'],
  ])('is that of %s', (_, scope, lanes, lane) => {
    expect(sessionLane({ scope }, lanes)).toBe(lane);
  });
});
