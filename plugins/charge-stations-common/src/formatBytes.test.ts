import { formatBytes } from './formatBytes';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [8_192, '8.2 kB'],
  [999_600, '1.0 MB'],
  [1_503_238_554, '1.5 GB'],
  [42_000_000_000, '42 GB'],
  [7e15, '7000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
