import fc from 'fast-check';
import { lookUpMeanings } from '@forecourt/plugin-charge-stations-common';
import { layerBaselines } from './layerBaselines';
import { Baseline, BaselineScope, BaselineStation, LAYERS } from './types';

const meanings = lookUpMeanings([{ key: 'Interval', aliases: ['Pulse'] }]);

const station: BaselineStation = {
  identity: 'CP-1',
  vendor: 'ABB',
  model: 'Terra AC',
  firmware: '1.8.2',
  site: 'system:default/depot',
};

const SCOPES: Record<(typeof LAYERS)[number], BaselineScope> = {
  vendor: { layer: 'vendor', vendor: 'abb' },
  model: { layer: 'model', vendor: 'ABB', model: 'TerraAC' },
  firmware: { layer: 'firmware', vendor: 'ABB', firmware: '>=1.8' },
  site: { layer: 'site', site: 'System:default/depot' },
  station: { layer: 'station', station: 'CP-1' },
};

function baseline(
  scope: BaselineScope,
  values: Record<string, string>,
  more: Partial<Baseline> = {},
): Baseline {
  return {
    id: scope.layer,
    author: 'Ada',
    reason: 'Why not',
    scope,
    rules: Object.entries(values).map(([key, value]) => ({
      key,
      demand: { is: 'value', value },
    })),
    ignore: [],
    isExhaustive: false,
    ...more,
  };
}

function layer(baselines: Baseline[], of = station) {
  return layerBaselines({ baselines, station: of, meanings });
}

describe('layerBaselines', () => {
  it('the narrowest layer counts for each key, whatever the order they come in', () => {
    const all = LAYERS.map((name, at) =>
      baseline(
        SCOPES[name],
        Object.fromEntries(
          LAYERS.slice(0, at + 1).map(key => [`K${key}`, name]),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), baselines => {
        const { demandOf } = layer(baselines);
        const narrowest = [...LAYERS]
          .reverse()
          .find(name => baselines.some(({ id }) => id === name));
        expect(demandOf('Kvendor')).toMatchObject({
          demand: { value: narrowest },
          source: { layer: narrowest },
        });
        expect(demandOf('Kvendor')?.overridden).toHaveLength(
          baselines.length - 1,
        );
      }),
      { numRuns: 200, seed: 16 },
    );
  });

  it('says what the wider layers want, the narrowest first', () => {
    const found = layer([
      baseline(SCOPES.vendor, { A: '1' }),
      baseline(SCOPES.site, { A: '2' }),
      baseline(SCOPES.station, { a: '3' }),
    ]).demandOf('A');
    expect(found?.demand).toEqual({ is: 'value', value: '3' });
    expect(found?.overridden.map(({ source }) => source.layer)).toEqual([
      'site',
      'vendor',
    ]);
  });

  it('of two in one layer, the later by name counts', () => {
    const found = layer([
      baseline(SCOPES.site, { A: 'late' }, { id: 'b' }),
      baseline(SCOPES.site, { A: 'early' }, { id: 'a' }),
    ]).demandOf('A');
    expect(found).toMatchObject({
      demand: { value: 'late' },
      overridden: [{ demand: { value: 'early' } }],
    });
  });

  it.each<[string, BaselineScope]>([
    ['another vendor', { layer: 'vendor', vendor: 'ABBX' }],
    ['another model', { layer: 'model', vendor: 'ABB', model: 'Terra' }],
    [
      'a firmware out of range',
      { layer: 'firmware', vendor: 'ABB', firmware: '<1.8' },
    ],
    [
      'a firmware of another model',
      { layer: 'firmware', vendor: 'ABB', model: 'X', firmware: '>=1' },
    ],
    ['another site', { layer: 'site', site: 'system:default/other' }],
    ['an identity in another case', { layer: 'station', station: 'cp-1' }],
  ])('is not for %s', (_, scope) => {
    expect(layer([baseline(scope, { A: '1' })]).sources).toEqual([]);
  });

  it('a station without a vendor has no baselines of vendors', () => {
    const unknown = { identity: 'CP-2' };
    expect(
      layer([baseline(SCOPES.vendor, { A: '1' })], unknown).sources,
    ).toEqual([]);
  });

  it('where a firmware cannot be ordered, what its baseline wants is undecided', () => {
    const both = [
      baseline(SCOPES.vendor, { A: '1', B: '1' }),
      baseline(SCOPES.firmware, { A: '2' }),
    ];
    const { demandOf, sources } = layer(both, { ...station, firmware: 'rc' });
    expect(demandOf('A')).toMatchObject({
      demand: { is: 'undecided' },
      source: { layer: 'firmware' },
      overridden: [{ demand: { value: '1' } }],
    });
    expect(demandOf('B')?.demand).toEqual({ is: 'value', value: '1' });
    expect(sources.map(({ applies }) => applies)).toEqual(['in', 'unknown']);
  });

  it('a narrower layer decides what a wider one leaves undecided', () => {
    const both = [
      baseline(SCOPES.firmware, { A: '2' }),
      baseline(SCOPES.station, { A: '3' }),
    ];
    const { demandOf } = layer(both, { ...station, firmware: undefined });
    expect(demandOf('A')).toMatchObject({
      demand: { value: '3' },
      overridden: [],
    });
  });

  it('a pattern of a narrow layer counts over a rule of a wide one, a rule over a pattern of the same', () => {
    const ignore = [{ pattern: 'K*', reason: 'The site decides' }];
    const { demandOf } = layer([
      baseline(SCOPES.vendor, { K1: '1', K2: '1' }),
      baseline(SCOPES.site, { K2: '2' }, { ignore }),
    ]);
    expect(demandOf('K1')).toMatchObject({
      demand: { is: 'ignored' },
      source: { reason: 'The site decides' },
    });
    expect(demandOf('K2')?.demand).toEqual({ is: 'value', value: '2' });
  });

  it('a rule counts for every name of its key, and for a variable on every EVSE', () => {
    const { demandOf } = layer([
      baseline(SCOPES.vendor, { Pulse: '60', 'EVSE/Power': '1' }),
    ]);
    expect(demandOf('INTERVAL')?.demand).toMatchObject({ value: '60' });
    expect(demandOf('EVSE@2/Power')?.demand).toMatchObject({ value: '1' });
    expect(demandOf('Power')).toBeUndefined();
  });

  it('only one that certainly applies makes other keys extra', () => {
    const one = [baseline(SCOPES.firmware, {}, { isExhaustive: true })];
    expect(layer(one).isExhaustive).toBe(true);
    expect(layer(one, { ...station, firmware: 'rc' }).isExhaustive).toBe(false);
  });
});
