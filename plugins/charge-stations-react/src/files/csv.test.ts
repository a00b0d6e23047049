import { csvText } from './csv';

const cell = (value: string | number | boolean | undefined) =>
  csvText([['a', (row: typeof value) => row]], [value]).split('\r\n')[1];

describe('csvText', () => {
  it('has a head, a line a row, and ends each with CR LF', () => {
    expect(
      csvText(
        [
          ['a', (row: number) => row],
          ['b', row => row * 2],
        ],
        [1, 2],
      ),
    ).toBe('a,b\r\n1,2\r\n2,4\r\n');
  });

  it.each([
    ['nothing', undefined, ''],
    ['a number, negative too', -1, '-1'],
    ['a truth', false, 'false'],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'the "door"', '"the ""door"""'],
    ['what a spreadsheet would run', '=cmd()', "'=cmd()"],
    ['the same with a comma', '@a,b', '"\'@a,b"'],
  ])('%s', (_rule, value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  it('keeps a line break within its cell', () => {
    expect(csvText([['a', (row: string) => row]], ['x\ny'])).toBe(
      'a\r\n"x\ny"\r\n',
    );
  });
});
