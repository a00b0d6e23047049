import fc from 'fast-check';
import { compareFleet } from './compareFleet';
import { SettingNumbers } from './SettingNumbers';
import { ABSENT, FleetStation } from './usualOf';

const numbers = new SettingNumbers();
const contentOf = (key: string, value: string) =>
  numbers.number({ put: [{ key, value }], drop: [] }, undefined);
const keyOf = (key: string) =>
  numbers.firstOfKey.findIndex(first => first.key === key);
const valueOf = (cell: number) =>
  cell === ABSENT ? 'absent' : numbers.values[cell];

function stationsOf(
  values: Array<number | null>,
  fields: Partial<FleetStation> = {},
): FleetStation[] {
  return values.map((value, index) => ({
    column: `S${index}`,
    siblings: 'same',
    isComplete: true,
    settings:
      value === null
        ? contentOf('Other', '0')
        : contentOf('Key', String(value)),
    ...fields,
  }));
}

const compare = (stations: FleetStation[], isCompared = (_: number) => true) =>
  compareFleet({ stations, numbers, isCompared, giveWay: async () => {} });

const rowOf = async (stations: FleetStation[]) =>
  (await compare(stations)).keys.find(({ key }) => key === keyOf('Key'));

it.each<[string, Array<number | null>, number]>([
  ['one of four has another value', [7, 7, 7, 8], 1],
  ['the usual value is not the first', [8, 9, 7, 7, 7, 7], 2],
  ['half and half is no majority', [7, 7, 8, 8], 0],
  ['two say nothing about what is usual', [7, 8], 0],
  ['one does not have the key', [7, 7, 7, null], 1],
  ['only one has the key', [7, null, null, null], 1],
])('outliers: %s', async (_, values, outliers) => {
  expect((await rowOf(stationsOf(values)))?.outliers).toBe(outliers);
});

it('nobody is an outlier in a key that is not compared', async () => {
  const { keys, columns } = await compare(
    stationsOf([7, 7, 7, 8], { column: 'all' }),
    () => false,
  );
  expect(keys).toEqual([expect.objectContaining({ stations: 4, outliers: 0 })]);
  expect(columns.get('all')).toEqual({ stations: 4, outliers: 0 });
});

it('stations are held against their siblings only', async () => {
  const others = stationsOf([8], { siblings: 'other', column: 'O' });
  const stations = [...stationsOf([7, 7, 7]), ...others];
  expect(await rowOf(stations)).toMatchObject({ stations: 4, outliers: 0 });
  const matrix = await compare(stations);
  expect(
    matrix
      .valuesOf(keyOf('Key'))
      .map(({ cell, ...rest }) => ({ value: valueOf(cell), ...rest })),
  ).toEqual([
    { value: '7', stations: 3 },
    { value: '8', stations: 1 },
  ]);
});

it('what is known of a station in part does not say that it lacks a key', async () => {
  const partial = stationsOf([null], { isComplete: false });
  const row = await rowOf([...stationsOf([7, 7, 7]), ...partial]);
  expect(row?.outliers).toBe(0);
});

it('a key in two spellings is one', async () => {
  const spelled = { settings: contentOf('KEY', '7') };
  const row = await rowOf([...stationsOf([7, 7]), ...stationsOf([7], spelled)]);
  expect(row).toMatchObject({ stations: 3, values: 1, outliers: 0 });
});

it('keys with most outliers come first, and a cell has what most of its column have', async () => {
  const stations = stationsOf([7, 7, 7, 8, null], { column: 'model' });
  const matrix = await compare(stations);
  const [key, other] = [keyOf('Key'), keyOf('Other')];
  expect(matrix.keys[0].key).toBe(key);
  expect(matrix.columns.get('model')).toMatchObject({ stations: 5 });
  const cells = await matrix.cells([key, other], ['model']);
  expect(valueOf(cells.get(key)![0].cell)).toBe('7');
  expect(cells.get(key)).toMatchObject([
    { stations: 3, others: 2, outliers: 2 },
  ]);
  expect(cells.get(other)?.[0].cell).toBe(ABSENT);
});

it('any fleet: an outlier has another value than more than half of its siblings', async () => {
  const keys = ['A', 'B', 'C'];
  const station = fc.record({
    siblings: fc.constantFrom('x', 'y'),
    isComplete: fc.boolean(),
    values: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('1', '2')),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(station, { maxLength: 12 }), async drawn => {
      const stations = drawn.map(({ values, ...rest }, index) => ({
        ...rest,
        column: String(index),
        settings: numbers.number(
          {
            put: Object.entries(values).map(([key, value]) => ({ key, value })),
            drop: [],
          },
          undefined,
        ),
      }));
      const outliersOf = (own: (typeof drawn)[number]) => {
        const siblings = drawn.filter(one => one.siblings === own.siblings);
        return keys.filter(key => {
          const present = siblings.filter(one => key in one.values);
          const complete = siblings.filter(one => one.isComplete).length;
          const absent = Math.max(0, complete - present.length);
          const value: string | undefined = own.values[key];
          const usual = [undefined, '1', '2'].find(
            one =>
              (one === undefined
                ? absent
                : present.filter(it => it.values[key] === one).length) *
                2 >
              present.length + absent,
          );
          const isUsual = present.length === 0 || value === usual;
          const known = absent * 2 > present.length + absent || usual;
          const isTold = value !== undefined || own.isComplete;
          return siblings.length >= 3 && known && isTold && !isUsual;
        });
      };
      const matrix = await compare(stations);
      drawn.forEach((own, index) =>
        expect(matrix.columns.get(String(index))?.outliers).toBe(
          outliersOf(own).length,
        ),
      );
      for (const { key, outliers } of matrix.keys) {
        const name = numbers.firstOfKey[key].key;
        expect(outliers).toBe(
          drawn.filter(own => outliersOf(own).includes(name)).length,
        );
      }
    }),
  );
});
