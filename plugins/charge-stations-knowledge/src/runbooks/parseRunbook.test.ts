import { parseRunbook } from './parseRunbook';

const parse = (text: string, id = 'ground-failure') =>
  parseRunbook({ id, text, file: '/ours/ground-failure.md' });

describe('a runbook', () => {
  it('says by front matter for which faults it is, and what to do in Markdown', () => {
    expect(
      parse(
        [
          '---',
          'title: Ground fault',
          'codes: [GroundFailure, chargex:CX002, 210]',
          'vendors: Bender',
          'models: [CC612*]',
          'info: RCD triggered',
          'keys: [RCDENABLE]',
          'safety: Do not touch it.',
          '---',
          '',
          '# Ground fault',
          '',
          '{{station}} has one.',
        ].join('\n'),
      ),
    ).toEqual({
      id: 'ground-failure',
      title: 'Ground fault',
      codes: ['ocpp16:GroundFailure', 'chargex:CX002', 'ocpp16:210'],
      vendors: ['Bender'],
      models: ['CC612*'],
      info: ['RCD triggered'],
      keys: ['RCDENABLE'],
      safety: 'Do not touch it.',
      text: '{{station}} has one.',
    });
  });

  it('may begin with a byte order mark and have the line ends of Windows', () => {
    expect(parse('\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n')).toMatchObject({
      title: 'A',
      text: 'Text',
    });
  });

  it.each([
    ['without front matter', '# Ground fault', 1, 'front matter'],
    ['without a title', '---\ncodes: A\n---\n', 1, 'title'],
    ['with a field misspelled', '---\ntitle: A\ncode: B\n---\n', 3, 'code'],
    ['with broken YAML', '---\ntitle: A\ncodes: [\n---\n', 3, ''],
    ['with a text and no code', '---\ntitle: A\ninfo: B\n---\n', 3, 'codes'],
    [
      'with a value in its title',
      '---\ntitle: "{{station}}"\n---\n',
      2,
      'a title has no values',
    ],
  ])('%s is refused with its line', (_, text, line, message) => {
    expect(() => parse(text)).toThrow(
      new RegExp(
        `^The runbook /ours/ground-failure.md:${line} has an error, .*${message}`,
      ),
    );
  });

  it('has a name that can stand in an address', () => {
    expect(() => parse('---\ntitle: A\n---\n', 'Ground Failure')).toThrow(
      'small letters, digits',
    );
  });

  it.each([
    ['an unknown value', 'A {{staton}}', 'there is no value {{staton}}'],
    ['a value in code', 'Run `reset {{station}}`', 'shown as code anyway'],
    ['a value in a block of code', '```\n{{station}}\n```', 'as code anyway'],
    ['a value in an address', '[a](https://x/{{info}})', 'in an address'],
    ['a value in a bare address', 'https://x/ {{info}}', ''],
    ['a value behind an address', 'https://x/{{info}}', 'in an address'],
    ['a value in a definition', '[a]: {{info}}', 'in an address'],
    ['a value behind a word', 'no{{info}}', 'needs a space'],
    ['an escaped value', '\\{{info}}', 'needs a space'],
    ['a backtick alone', 'A ` b {{info}}', 'no partner on its line'],
    ['code over two lines', 'A `b\nc` {{info}}', 'no partner on its line'],
    ['an escaped backtick', 'A \\`b` {{info}}', 'a backslash before it'],
    ['HTML', 'A <b>word</b>', 'HTML is not shown'],
    ['a comment', '<!-- {{info}} -->', 'HTML is not shown'],
    ['an address over two lines', '[a](\nhttps://x)', 'end on its line'],
    ['a block of code without end', 'A\n```\nB', 'has no end'],
  ])('%s in the text: %s', (_, body, message) => {
    const read = () => parse(`---\ntitle: A\n---\n\n${body}`);
    if (message) {
      expect(read).toThrow(message);
    } else {
      expect(read).not.toThrow();
    }
  });

  it('names the line of the file, front matter counted', () => {
    expect(() => parse('---\ntitle: A\n---\n\nFine\n\n{{unknown}}\n')).toThrow(
      '/ours/ground-failure.md:7 has an error',
    );
  });

  it('may have code with angle brackets, addresses, tables and values in text', () => {
    const body =
      '`<identity>` <https://x.example/a>\n\n| a | b |\n| - | - |\n| {{info}} | *{{site}}* |';
    expect(parse(`---\ntitle: A\n---\n${body}`).text).toBe(body);
  });
});
