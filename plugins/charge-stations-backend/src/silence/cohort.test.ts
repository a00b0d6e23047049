import { ComparedStation, cohortOf } from './cohort';

function stationOf(
  identity: string,
  differing: Partial<ComparedStation> = {},
): ComparedStation {
  return {
    identity,
    site: 'harbour',
    vendor: 'Acme',
    model: 'One',
    network: '192.0.2.0/24',
    firstSeenAt: 0,
    ...differing,
  };
}

const ask = (
  stations: ComparedStation[],
  silent: string[] = [],
  away: string[] = [],
) =>
  cohortOf({
    identity: 'CP1',
    at: 100,
    stations,
    silent: new Set(silent),
    wasConnected: identity => !away.includes(identity),
    isPartial: false,
  });

describe('cohortOf', () => {
  it('counts the station itself, and names the others', () => {
    const cohort = ask(
      [stationOf('CP1'), stationOf('CP3'), stationOf('CP2'), stationOf('CP4')],
      ['CP3', 'CP2'],
    );
    expect(cohort.site).toEqual({
      key: 'harbour',
      members: 4,
      silent: ['CP2', 'CP3'],
      silentSites: 1,
    });
  });

  it('leaves out of a site who was not connected before', () => {
    const cohort = ask(
      [stationOf('CP1'), stationOf('CP2'), stationOf('CP3')],
      ['CP2'],
      ['CP3'],
    );
    expect(cohort.site).toMatchObject({ members: 2, silent: ['CP2'] });
  });

  it('leaves out who was not known then', () => {
    const cohort = ask([
      stationOf('CP1'),
      stationOf('CP2', { firstSeenAt: 101 }),
    ]);
    expect(cohort.fleet.members).toBe(1);
  });

  it('counts the sites of those that went, each station without one as its own', () => {
    const cohort = ask(
      [
        stationOf('CP1'),
        stationOf('CP2'),
        stationOf('CP3', { site: null }),
        stationOf('CP4', { site: null }),
        stationOf('CP5', { site: 'airport' }),
      ],
      ['CP2', 'CP3', 'CP4'],
    );
    expect(cohort.network).toMatchObject({ members: 5, silentSites: 3 });
  });

  it.each([
    ['site', { site: null }],
    ['network', { network: null }],
    ['vendorModel', { vendor: null }],
    ['vendorModel', { model: null }],
  ] as const)('does not compare by a %s that is not known', (by, differing) => {
    const stations = [stationOf('CP1', differing), stationOf('CP2', differing)];
    expect(ask(stations, ['CP2'])[by]).toBeNull();
  });
});
