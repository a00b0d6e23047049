import fc from 'fast-check';
import { StationRecord } from '../model';
import { openedAt, recordOf } from './__testUtils__/records';
import { groupReliability, onlyCode, ReliabilityGrouping } from './groups';
import { piecesOf } from './pieces';

const DAY = 86_400_000;
const WINDOW = { from: 0, to: 30 * DAY };
const GROUPINGS: ReliabilityGrouping[] = ['code', 'model', 'firmware'];

const piecesOfAll = (records: StationRecord[]) =>
  records.flatMap(record => piecesOf(record, WINDOW));

const HEAT = 'ocpp16:HighTemperature';
const ALFEN = 'component:default/alfen';

const fleet = piecesOfAll([
  recordOf({ opened: [openedAt(1), openedAt(2, { code: HEAT })] }),
  recordOf({
    identity: 'CP2',
    firmwareChanges: [{ at: 15 * DAY, detail: '5.32 → 5.33' }],
    opened: [openedAt(3)],
  }),
  recordOf({ identity: 'CP3', model: ALFEN }),
  recordOf({ identity: 'CP4', model: null, firmware: null, presence: [] }),
]);

const rows = (by: ReliabilityGrouping) =>
  groupReliability(fleet, by).groups.map(group => [
    ...(by === 'firmware' ? [group.model] : []),
    group.key,
    group.openings,
    group.portTime / DAY,
    group.affected,
    group.stations,
  ]);

describe('groupReliability', () => {
  it('counts every code against all of the observed time', () => {
    expect(rows('code')).toEqual([
      ['ocpp16:GroundFailure', 2, 180, 2, 4],
      [HEAT, 1, 180, 1, 4],
    ]);
  });

  it('shares the observed time out among models, those without a fault too', () => {
    expect(rows('model')).toEqual([
      ['component:default/cc612', 3, 120, 2, 2],
      [ALFEN, 0, 60, 0, 1],
      [null, 0, 0, 0, 1],
    ]);
  });

  it('tells one version of two models apart, and has a station under each that it ran', () => {
    expect(rows('firmware')).toEqual([
      ['component:default/cc612', '5.32', 1, 30, 1, 1],
      ['component:default/cc612', '5.33', 2, 90, 1, 2],
      [ALFEN, '5.33', 0, 60, 0, 1],
      [null, null, 0, 0, 0, 1],
    ]);
  });

  it('gives the rate with its interval, and none where nothing was observed', () => {
    const { groups, total } = groupReliability(fleet, 'model');
    expect(total.rate?.value).toBeCloseTo(3 / 6, 12);
    expect(groups[0].rate?.value).toBeCloseTo(3 / 4, 12);
    expect(groups[1].rate).toMatchObject({ value: 0, low: 0 });
    expect(groups[2].rate).toBeNull();
  });

  it('keeps the time when only one code is asked for', () => {
    const { total } = groupReliability(onlyCode(fleet, HEAT), 'model');
    expect(total).toMatchObject({ openings: 1, portTime: 180 * DAY });
  });

  it('adds up to the total, by whatever it groups', () => {
    const records = fc.array(
      fc.record({
        identity: fc.constantFrom('A', 'B', 'C', 'D'),
        model: fc.constantFrom('m1', 'm2', null),
        firmware: fc.constantFrom('1', '2', null),
        changedAt: fc.integer({ min: 0, max: 40 * DAY }),
        since: fc.integer({ min: -DAY, max: 40 * DAY }),
        openings: fc.array(
          fc.record({
            at: fc.integer({ min: 0, max: 30 * DAY - 1 }),
            code: fc.constantFrom('a', 'b', 'c'),
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(records, stations => {
        const pieces = piecesOfAll(
          stations.map(({ identity, model, firmware, ...rest }) =>
            recordOf({
              identity,
              model,
              firmware,
              firmwareChanges: [{ at: rest.changedAt, detail: '0 → 1' }],
              presence: [{ from: rest.since, to: null, state: 'online' }],
              opened: rest.openings.map(({ at, code }, number) =>
                openedAt(at, { number, code }),
              ),
            }),
          ),
        );
        const openings = stations.flatMap(it => it.openings).length;
        for (const by of GROUPINGS) {
          const { groups, total } = groupReliability(pieces, by);
          const sum = (of: 'openings' | 'portTime') =>
            groups.reduce((all, group) => all + group[of], 0);
          expect(total.openings).toBe(openings);
          expect(sum('openings')).toBe(openings);
          if (by !== 'code') {
            expect(sum('portTime')).toBe(total.portTime);
          }
        }
      }),
    );
  });
});
