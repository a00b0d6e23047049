import { conditionOf, IndexedStation } from './stationIndex';
import { selectStations } from './selectStations';

function station(
  identity: string,
  rest: Partial<IndexedStation> & { site?: string; entityRefs?: string[] } = {},
): IndexedStation {
  const { site = null, entityRefs = [], ...own } = rest;
  return {
    identity,
    placement: { entityRefs, title: null, owner: null, site, model: null },
    condition: 'ok',
    openFaults: 0,
    lastSeenAt: null,
    vendor: null,
    reportedModel: null,
    firmware: null,
    ...own,
  };
}

const fleet = [
  station('CP10', { site: 'system:default/harbour', lastSeenAt: 5 }),
  station('CP2', { condition: 'faulted', openFaults: 3, lastSeenAt: 9 }),
  station('cp1', {
    condition: 'neverSeen',
    entityRefs: ['chargestation:default/cp1'],
  }),
];

const identities = (stations: IndexedStation[]) =>
  stations.map(({ identity }) => identity);

describe('selectStations', () => {
  it.each([
    ['identity', 'asc', ['cp1', 'CP2', 'CP10']],
    ['identity', 'desc', ['CP10', 'CP2', 'cp1']],
    ['status', 'asc', ['CP2', 'CP10', 'cp1']],
    ['openFaults', 'desc', ['CP2', 'cp1', 'CP10']],
    ['lastSeenAt', 'asc', ['CP10', 'CP2', 'cp1']],
    ['lastSeenAt', 'desc', ['CP2', 'CP10', 'cp1']],
  ] as const)('sorts by %s %s', (sort, order, expected) => {
    expect(identities(selectStations(fleet, { sort, order }))).toEqual(
      expected,
    );
  });

  it.each([
    ['search ignores case', { search: 'cp1' }, ['cp1', 'CP10']],
    ['search finds a site', { search: 'HARB' }, ['CP10']],
    ['one condition', { condition: 'faulted' }, ['CP2']],
    ['one site', { site: 'system:default/harbour' }, ['CP10']],
    [
      'what the caller may see',
      { visible: new Set(['chargestation:default/cp1']) },
      ['cp1'],
    ],
  ] as const)('filters: %s', (_, filter, expected) => {
    expect(
      identities(
        selectStations(fleet, { ...filter, sort: 'identity', order: 'asc' }),
      ),
    ).toEqual(expected);
  });
});

describe('conditionOf takes the first that applies', () => {
  it.each([
    [{ blocking: 1, open: 2, seen: true, connected: false }, 'faulted'],
    [{ blocking: 0, open: 2, seen: true, connected: false }, 'offline'],
    [{ blocking: 0, open: 2, seen: true, connected: true }, 'warning'],
    [{ blocking: 0, open: 0, seen: true, connected: true }, 'ok'],
    [{ blocking: 0, open: 0, seen: false, connected: false }, 'neverSeen'],
  ] as const)('%j is %s', (present, expected) => {
    expect(conditionOf(present)).toBe(expected);
  });
});
