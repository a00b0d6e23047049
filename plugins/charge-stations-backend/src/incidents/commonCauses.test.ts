import { CONNECTION_LOST_CODE, Incident } from '../model';
import { episode, START } from './__testUtils__/episodes';
import { findCommonCauses } from './commonCauses';
import { foldIncidents } from './foldIncidents';

/** What hits a station so many seconds after START. */
function hit(
  identity: string,
  seconds: number,
  code: string = CONNECTION_LOST_CODE,
): Incident {
  const [incident] = foldIncidents({
    episodes: [
      episode(
        {},
        { identity, scope: 'station', code, openedAt: START + seconds * 1000 },
      ),
    ],
    acts: [],
    firmware: null,
    now: START,
  }).incidents;
  return incident;
}

describe('a cause that stations of a site have in common', () => {
  it.each([
    [
      'three of them go silent within a minute',
      10,
      [hit('A', 0), hit('B', 30), hit('C', 60)],
      ['uplink, 3 of 10'],
    ],
    [
      'the third comes a second too late',
      10,
      [hit('A', 0), hit('B', 30), hit('C', 61)],
      [],
    ],
    ['there are only two', 2, [hit('A', 0), hit('B', 1)], []],
    [
      'three are less than 30 % of the site',
      11,
      [hit('A', 0), hit('B', 1), hit('C', 2)],
      [],
    ],
    [
      'one of them says that its supply fails',
      10,
      [hit('A', 0), hit('B', 1, 'chargex:CX015'), hit('C', 2)],
      ['grid, 3 of 10'],
    ],
    [
      'a station that went silent twice counts once',
      10,
      [hit('A', 0), hit('A', 20), hit('B', 30)],
      [],
    ],
    [
      'faults of other kinds have causes of their own',
      3,
      ['A', 'B', 'C'].map(it => hit(it, 0, 'ocpp16:GroundFailure')),
      [],
    ],
    [
      'it happens twice',
      4,
      [
        ...['A', 'B', 'C'].map(it => hit(it, 0)),
        ...['A', 'B', 'C', 'D'].map(it => hit(it, 600)),
      ],
      ['uplink, 3 of 4', 'uplink, 4 of 4'],
    ],
  ])('%s', (_case, stations, incidents, expected) => {
    const found = findCommonCauses({ site: 'harbour', stations, incidents });
    expect(
      found.map(it => `${it.cause}, ${it.stations} of ${it.ofStations}`),
    ).toEqual(expected);
  });

  it('names the incidents it explains', () => {
    const incidents = ['A', 'B', 'C'].map(it => hit(it, 0));
    const [cause] = findCommonCauses({
      site: 'harbour',
      stations: 3,
      incidents: [...incidents, hit('D', 0, 'ocpp16:GroundFailure')],
    });
    expect(cause.incidents.map(({ identity }) => identity)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });
});
