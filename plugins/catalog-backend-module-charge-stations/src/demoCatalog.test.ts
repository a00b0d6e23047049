import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  entityNameForIdentity,
  isChargeStationEntity,
  ocppIdentityOf,
} from '@forecourt/plugin-charge-stations-common';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  list,
  readEntities,
  readTargets,
  readText,
  ROOT,
} from './__testUtils__/repositoryFiles';
import { validateChargeStation } from './validation/validateChargeStation';

const files = readTargets('catalog/all.yaml');
const entities = files.flatMap(readEntities);
const stations = entities.filter(isChargeStationEntity);

const namesOf = (some: Entity[]) => some.map(({ metadata }) => metadata.name);
const ofType = (kind: string, type: string) =>
  entities.filter(e => e.kind === kind && e.spec?.type === type);
const numbered = (prefix: string, count: number, digits: number) =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(index + 1).padStart(digits, '0')}`,
  );
const simulated = ['HBR', 'APT', 'DPT'].flatMap(site => numbered(site, 8, 2));
const bench = numbered('BENCH', 200, 3);

describe('the demo catalog', () => {
  it('lists every file in its folder', () => {
    const found = ['catalog', 'catalog/stations']
      .flatMap(folder => list(folder).map(name => join(folder, name)))
      .filter(file => file.endsWith('.yaml') && file !== 'catalog/all.yaml');
    const templates = list('catalog/templates').map(name =>
      join('catalog/templates', name, 'template.yaml'),
    );
    expect([...files].sort()).toEqual([...found, ...templates].sort());
  });

  it('has no two entities of one name', () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('has the stations to simulate and the ones to be', () => {
    expect(namesOf(stations).sort()).toEqual(
      [...simulated, 'CP1', 'CLI01', ...bench].sort(),
    );
  });

  it.each(stations.map(station => [station.metadata.name, station] as const))(
    'has a valid station %s under the name of its identity',
    (name, station) => {
      expect(validateChargeStation(station)).toBe(true);
      expect(entityNameForIdentity(ocppIdentityOf(station) ?? '')).toBe(name);
    },
  );

  it('has four sites, one of them for the bench', () => {
    expect(namesOf(ofType('System', 'charging-site'))).toEqual([
      'harbour',
      'airport',
      'depot',
      'test-bench',
    ]);
    const onBench = stations.filter(({ spec }) => spec.system === 'test-bench');
    expect(namesOf(onBench)).toEqual(['CLI01', ...bench]);
  });

  it('has five models of four vendors, each in use', () => {
    const inUse = stations.filter(({ spec }) => spec.model);
    expect(new Set(inUse.map(({ spec }) => spec.model))).toEqual(
      new Set(namesOf(ofType('Component', 'station-model'))),
    );
    expect([...new Set(inUse.map(({ spec }) => spec.vendor))].sort()).toEqual([
      'ABB',
      'Alfen',
      'Bender',
      'Kempower',
    ]);
  });

  it('has the five specifications', () => {
    expect(namesOf(entities.filter(({ kind }) => kind === 'API'))).toEqual([
      'ocpp-1.6',
      'ocpp-2.0.1',
      'ocpp-2.1',
      'ocpi-2.2.1',
      'oscp-2.0',
    ]);
  });

  it.each(['team-harbour', 'team-airport', 'team-depot'])(
    'has people in %s, which owns stations',
    team => {
      const members = entities.filter(
        ({ kind, spec }) =>
          kind === 'User' && [spec?.memberOf].flat().includes(team),
      );
      expect(members.length).toBeGreaterThanOrEqual(2);
      expect(stations.some(({ spec }) => spec.owner === team)).toBe(true);
    },
  );

  it.each([
    ['1.6', 139],
    ['2.0.1', 75],
    ['2.1', 12],
  ])('has stations of OCPP %s', (version, count) => {
    const speak = stations.filter(({ spec }) => spec.ocppVersion === version);
    expect(speak).toHaveLength(count);
  });

  it.each(['CP1', 'CLI01', 'HBR-01', 'HBR-02', 'APT-04'])(
    'keeps %s on OCPP 1.6, as the tour tells it',
    name => {
      const station = stations.find(({ metadata }) => metadata.name === name);
      expect(station?.spec.ocppVersion).toBe('1.6');
    },
  );

  it.each([
    ['alfen-ng920', '2.1'],
    ['kempower-satellite', '2.0.1'],
  ])('has %s with OCPP %s only', (model, version) => {
    const of = stations.filter(({ spec }) => spec.model === model);
    expect(new Set(of.map(({ spec }) => spec.ocppVersion))).toEqual(
      new Set([version]),
    );
  });

  it('has bench stations as the generator makes them', () => {
    const script = join(ROOT, 'catalog/generate-bench-stations.js');
    const made = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    expect(readText('catalog/bench-stations.yaml')).toBe(made);
  });
});
