import { ChargingSession, SessionEdge } from '../model';
import { deriveSessions } from './deriveSessions';
import { MINUTE, start, START, stop } from './__testUtils__/edges';

const derive = (edges: SessionEdge[], isToday = true) =>
  deriveSessions(edges, { isToday });

/** A session in short; times in minutes from START. */
function told({ scope, from, startIsKnown, to, end }: ChargingSession) {
  const minutes = (at: number) => (at - START) / MINUTE;
  const begin = startIsKnown ? minutes(from) : `? ${minutes(from)}`;
  const until = to === null ? end : `${minutes(to)} ${end}`;
  return `${scope}: ${begin} to ${until}`;
}

describe('deriveSessions', () => {
  it.each<[rule: string, edges: SessionEdge[], sessions: string[]]>([
    [
      'a start and the stop of its transaction are a session',
      [start(0), stop(30)],
      ['connector:1: 0 to 30 told'],
    ],
    ['a start without a stop is open', [start(0)], ['connector:1: 0 to open']],
    [
      'a stop without a start tells its end alone, of no connector that anybody said',
      [stop(30)],
      ['null: ? 30 to 30 told'],
    ],
    [
      'the next start of the connector bounds a session without a stop',
      [start(0), start(60, { transactionId: 2 })],
      ['connector:1: 0 to 60 bounded', 'connector:1: 60 to open'],
    ],
    [
      'a start on another connector bounds nothing',
      [start(0), start(60, { transactionId: 2, connectorId: 2 })],
      ['connector:1: 0 to open', 'connector:2: 60 to open'],
    ],
    [
      'an end that is told after the next start is not believed to lie there',
      [start(0), start(60, { transactionId: 2 }), stop(90)],
      ['connector:1: 0 to 60 bounded', 'connector:1: 60 to open'],
    ],
    [
      'an id may come again',
      [start(0), stop(10), start(20), stop(30)],
      ['connector:1: 0 to 10 told', 'connector:1: 20 to 30 told'],
    ],
    [
      'stops without an id belong to no start',
      [start(0, { transactionId: null }), stop(10, { transactionId: null })],
      ['connector:1: 0 to open', 'null: ? 10 to 10 told'],
    ],
    [
      'of 2.x an EVSE has one session at a time, whatever the connector',
      [
        start(0, { transactionId: 'x', evseId: 1, connectorId: 1 }),
        start(9, { transactionId: 'y', evseId: 1, connectorId: 2 }),
      ],
      ['evse:1/connector:1: 0 to 9 bounded', 'evse:1/connector:2: 9 to open'],
    ],
    [
      'of 2.x the end may say the place that the start did not know',
      [
        start(0, { transactionId: 'x', connectorId: null }),
        stop(9, { transactionId: 'x', evseId: 2 }),
      ],
      ['evse:2: 0 to 9 told'],
    ],
    [
      'what the station held back while it was offline lies where its clock says',
      [
        start(100, { reportedTime: START }),
        stop(100, { reportedTime: START + 30 * MINUTE }),
        start(110, { transactionId: 2 }),
        stop(120, { transactionId: 2 }),
        start(130, { transactionId: 3 }),
      ],
      [
        'connector:1: 0 to 30 told',
        'connector:1: 110 to 120 told',
        'connector:1: 130 to open',
      ],
    ],
    [
      'a clock that is wrong throughout moves nothing',
      [
        start(0, { reportedTime: START - 120 * MINUTE }),
        stop(30, { reportedTime: START - 90 * MINUTE }),
      ],
      ['connector:1: 0 to 30 told'],
    ],
    [
      'a clock of 1970 moves nothing',
      [start(0), stop(30, { reportedTime: 0 })],
      ['connector:1: 0 to 30 told'],
    ],
  ])('%s', (_, edges, sessions) => {
    expect(derive(edges).map(told)).toEqual(sessions);
  });

  it('does not call a session open where the messages end before now', () => {
    expect(derive([start(0)], false).map(told)).toEqual([
      'connector:1: 0 to unknown',
    ]);
  });

  it.each<[rule: string, edges: SessionEdge[], energy: number | null]>([
    [
      'the registers of both ends',
      [
        start(0, { register: { begin: 1_000, end: null } }),
        stop(9, { register: { begin: null, end: 8_500 } }),
      ],
      7_500,
    ],
    [
      'those of the end alone, where it tells both',
      [start(0), stop(9, { register: { begin: 10, end: 30 } })],
      20,
    ],
    [
      'nothing while it goes on',
      [start(0, { register: { begin: 1_000, end: null } })],
      null,
    ],
    [
      'nothing where the register ran backwards',
      [
        start(0, { register: { begin: 9_000, end: null } }),
        stop(9, { register: { begin: null, end: 12 } }),
      ],
      null,
    ],
  ])('tells energy by %s', (_, edges, energy) => {
    expect(derive(edges)[0].energy).toBe(energy);
  });
});
