import { Part, partsOf } from './parts';

async function* numbered(count: number, text = '') {
  for (let number = 0; number < count; number += 1) {
    yield `${number}${text}`;
  }
}

async function read(parts: AsyncIterable<Part>): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) {
    all.push(part);
  }
  return all;
}

describe('partsOf', () => {
  it('cuts at so many lines, and numbers them from 0', async () => {
    const parts = await read(partsOf(numbered(4_001), { from: 0 }));
    expect(parts.map(({ from, lines }) => [from, lines.length])).toEqual([
      [0, 2_000],
      [2_000, 2_000],
      [4_000, 1],
    ]);
  });

  it('cuts at so many characters, and gives a longer line alone', async () => {
    const long = 'x'.repeat(600_000);
    const parts = await read(partsOf(numbered(3, long), { from: 0 }));
    expect(parts.map(({ lines }) => lines.length)).toEqual([1, 1, 1]);
  });

  it('goes on in the middle of a log', async () => {
    const parts = await read(partsOf(numbered(5), { from: 3 }));
    expect(parts).toEqual([{ from: 3, lines: ['3', '4'] }]);
  });

  it('has no part of a log that is through, or empty', async () => {
    await expect(read(partsOf(numbered(5), { from: 5 }))).resolves.toEqual([]);
    await expect(read(partsOf(numbered(0), { from: 0 }))).resolves.toEqual([]);
  });
});
