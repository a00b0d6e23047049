import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { SettingNumbers } from './SettingNumbers';

const entry = (key: string, value?: string): ConfigurationEntry => ({
  key,
  ...(value !== undefined && { value }),
});

it('a change makes one content of another, as applying it to entries does', () => {
  const numbers = new SettingNumbers();
  const put = [entry('A', '1'), entry('B', '2'), entry('C')];
  const base = numbers.number({ put, drop: [] }, undefined);
  const made = numbers.number(
    { put: [entry('B', '3'), entry('D', '')], drop: ['A', 'Unknown'] },
    base,
  );
  expect([...made].map(setting => numbers.entries[setting])).toEqual(
    expect.arrayContaining([entry('B', '3'), entry('C'), entry('D', '')]),
  );
  expect(made).toHaveLength(3);
  expect(base).toHaveLength(3);
});

it('a key that leaves in one spelling stays in the other', () => {
  const numbers = new SettingNumbers();
  const put = [entry('Key', '1'), entry('KEY', '1')];
  const base = numbers.number({ put, drop: [] }, undefined);
  const keys: number[] = [];
  numbers.eachCell(base, (_, key) => keys.push(key));
  expect(keys).toHaveLength(1);
  const made = numbers.number({ put: [], drop: ['Key'] }, base);
  expect([...made].map(setting => numbers.entries[setting].key)).toEqual([
    'KEY',
  ]);
});

it('no value, an empty one and "0" are three values', () => {
  const numbers = new SettingNumbers();
  const put = [undefined, '', '0'].map(value => entry('Key', value));
  const cells = put.map(
    one =>
      numbers.cells[numbers.number({ put: [one], drop: [] }, undefined)[0]],
  );
  expect(new Set(cells).size).toBe(3);
});
