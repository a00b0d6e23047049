import { fillRunbook, RUNBOOK_PLACEHOLDERS } from './placeholders';

describe('filling a runbook', () => {
  it('puts each value in as code', () => {
    expect(
      fillRunbook('{{station}}, {{ connector }} at *{{site}}*.', {
        station: 'HRB-01',
        connector: 'connector 2',
        site: 'Harbour',
      }),
    ).toBe('`HRB-01`, `connector 2` at *`Harbour`*.');
  });

  it('says so of what is not known', () => {
    expect(fillRunbook('Text: {{info}}.', { info: ' \n ' })).toBe(
      'Text: not known.',
    );
    expect(fillRunbook('Text: {{info}}.', {})).toBe('Text: not known.');
  });

  it('leaves what is no value alone', () => {
    expect(fillRunbook('{{nobody}} { {{', {})).toBe('{{nobody}} { {{');
  });

  it('knows all that a runbook may name', () => {
    const values = Object.fromEntries(
      RUNBOOK_PLACEHOLDERS.map(name => [name, name]),
    );
    const text = RUNBOOK_PLACEHOLDERS.map(name => `{{${name}}}`).join(' ');
    expect(fillRunbook(text, values)).toBe(
      RUNBOOK_PLACEHOLDERS.map(name => `\`${name}\``).join(' '),
    );
  });

  it.each([
    ['backticks', 'a`b', '``a`b``'],
    ['more backticks than the text has', '```x', '```` ```x ````'],
    ['line ends', 'a\n\n# b\r\n- c', '`a # b - c`'],
    ['pipes, which end cells of tables', 'a|b', '`a`&#124;`b`'],
    ['nothing but pipes', '||', '&#124;&#124;'],
    ['characters of control', 'a\u0000\u001bb', '`a b`'],
    ['a turned direction of writing', 'a\u202eb', '`a\ufffdb`'],
    ['another value', '{{site}}', '`{{site}}`'],
    ['a pattern of replacement', '$& $1', '`$& $1`'],
    ['spaces at its ends', '|a b |', '&#124;` a b  `&#124;'],
  ])('keeps %s in code', (_, info, expected) => {
    expect(fillRunbook('{{info}}', { info })).toBe(expected);
  });

  it('uses a longer fence than any backticks of the author, even stray ones', () => {
    expect(fillRunbook('A ``` stray, {{info}}', { info: '<b>' })).toBe(
      'A ``` stray, ````<b>````',
    );
  });

  it('is not undone by a backslash before it', () => {
    expect(fillRunbook('\\{{info}}', { info: '*a*' })).toBe('`*a*`');
  });

  it('cuts what is longer than any field of OCPP 1.6', () => {
    expect(fillRunbook('{{info}}', { info: 'x'.repeat(300) })).toBe(
      `\`${'x'.repeat(255)}…\``,
    );
  });
});
