import { StoredContent } from '../../store';
import { FleetContents } from './FleetContents';

const WHOLE = (value: string): StoredContent => ({
  baseId: null,
  put: [
    { key: 'A', value },
    { key: 'B', value: 'same' },
  ],
  drop: [],
});

const CONTENTS = new Map<number, StoredContent>([
  [1, WHOLE('1')],
  [2, { baseId: 1, put: [{ key: 'A', value: '2' }], drop: [] }],
  [3, { baseId: 2, put: [], drop: ['B'] }],
  [4, WHOLE('4')],
]);

function create(mostBytes?: number) {
  const asked: number[] = [];
  const store = {
    changes: async (ids: readonly number[]) => {
      asked.push(...ids);
      return new Map(ids.map(id => [id, CONTENTS.get(id)!]));
    },
  };
  const contents = new FleetContents({ store, mostBytes });
  const read = async (...ids: number[]) => {
    const fleet = await contents.read(ids);
    return Object.fromEntries(
      [...fleet.contents].map(([id, settings]) => [
        id,
        [...settings].map(it => fleet.numbers.entries[it].value).sort(),
      ]),
    );
  };
  return { asked, read };
}

it('a content is made of what is beneath it', async () => {
  const { read } = create();
  expect(await read(3, 1)).toEqual({ 3: ['2'], 1: ['1', 'same'] });
});

it('what was read once is not read again, and a new content needs its base only where that is not kept', async () => {
  const { asked, read } = create();
  await read(2);
  expect(asked).toEqual([2, 1]);
  await read(2, 3);
  expect(asked).toEqual([2, 1, 3]);
});

it('of two requests at once the second finds what the first has read', async () => {
  const { asked, read } = create();
  const [first, second] = await Promise.all([read(1), read(1, 4)]);
  expect(first).toEqual({ 1: ['1', 'same'] });
  expect(second).toEqual({ 1: ['1', 'same'], 4: ['4', 'same'] });
  expect(asked).toEqual([1, 4]);
});

it('beyond its bytes it forgets, and answers as before', async () => {
  const { asked, read } = create(1);
  expect(await read(1)).toEqual({ 1: ['1', 'same'] });
  expect(await read(1)).toEqual({ 1: ['1', 'same'] });
  expect(asked).toEqual([1, 1]);
});

it('what the last request did not ask for goes first', async () => {
  // Room for three settings and one content, and not for two.
  const { asked, read } = create(1_300);
  await read(1);
  await read(4);
  await read(4);
  expect(asked).toEqual([1, 4]);
});
