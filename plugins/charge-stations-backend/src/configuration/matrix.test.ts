import { compareFleet } from './matrix';
import { ABSENT, MatrixStation } from './outliers';

const KEY = 1;

function stationsOf(
  values: Array<number | null>,
  fields: Partial<MatrixStation> = {},
): MatrixStation[] {
  return values.map((value, index) => ({
    column: `S${index}`,
    siblings: 'same',
    isComplete: true,
    values: new Map(value === null ? [[2, 0]] : [[KEY, value]]),
    ...fields,
  }));
}

const compare = (stations: MatrixStation[]) =>
  compareFleet(stations, async () => {});

const rowOf = async (stations: MatrixStation[]) =>
  (await compare(stations)).keys.find(({ key }) => key === KEY);

it.each<[string, Array<number | null>, number]>([
  ['one of four has another value', [7, 7, 7, 8], 1],
  ['half and half is no majority', [7, 7, 8, 8], 0],
  ['two say nothing about what is usual', [7, 8], 0],
  ['one does not have the key', [7, 7, 7, null], 1],
  ['only one has the key', [7, null, null, null], 1],
])('outliers: %s', async (_, values, outliers) => {
  expect((await rowOf(stationsOf(values)))?.outliers).toBe(outliers);
});

it('stations are held against their siblings only', async () => {
  const others = stationsOf([8], { siblings: 'other', column: 'O' });
  const row = await rowOf([...stationsOf([7, 7, 7]), ...others]);
  expect(row).toMatchObject({
    stations: 4,
    outliers: 0,
    values: [
      { value: 7, stations: 3 },
      { value: 8, stations: 1 },
    ],
  });
});

it('what is known of a station in part does not say that it lacks a key', async () => {
  const partial = stationsOf([null], { isComplete: false });
  const row = await rowOf([...stationsOf([7, 7, 7]), ...partial]);
  expect(row?.outliers).toBe(0);
});

it('keys with most outliers come first, and a cell has what most of its column have', async () => {
  const stations = stationsOf([7, 7, 7, 8, null], { column: 'model' });
  const matrix = await compare(stations);
  expect(matrix.keys[0].key).toBe(KEY);
  expect(matrix.columns.get('model')).toMatchObject({ stations: 5 });
  expect(matrix.cells(KEY, ['model'])).toEqual([
    { value: 7, stations: 3, others: 2, outliers: 2 },
  ]);
  expect(matrix.cells(2, ['model'])[0].value).toBe(ABSENT);
});
