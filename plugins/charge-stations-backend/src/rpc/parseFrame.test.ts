import { parseFrame as parse } from './parseFrame';
import { rpcRules } from './rules';

const parseFrame = (data: string | Uint8Array) =>
  parse(data, rpcRules['ocpp1.6']);

const rulesOf = (data: string | Uint8Array) => {
  const frame = parseFrame(data);
  return frame.kind === 'empty' ? [] : frame.violations.map(v => v.rule);
};

describe('parseFrame', () => {
  it.each([
    {
      rule: 'type 2 is a call',
      text: '[2,"a","Heartbeat",{}]',
      frame: { kind: 'call', id: 'a', action: 'Heartbeat', payload: {} },
    },
    {
      rule: 'a null payload is an empty one',
      text: '[2,"a","Heartbeat",null]',
      frame: { kind: 'call', payload: {} },
    },
    {
      rule: 'type 3 is a call result',
      text: ' [3, "a", {"status":"Accepted"}] ',
      frame: { kind: 'callResult', id: 'a', payload: { status: 'Accepted' } },
    },
    {
      rule: 'type 4 is a call error',
      text: '[4,"a","GenericError","",{}]',
      frame: { kind: 'callError', id: 'a', errorCode: 'GenericError' },
    },
  ])('$rule', ({ text, frame }) => {
    expect(parseFrame(text)).toMatchObject({ ...frame, violations: [] });
  });

  it.each(['', ' \r\n', '\0', '\uFEFF', '\uFEFF \0\0'])(
    'a frame without text is empty: %j',
    text => {
      expect(parseFrame(text)).toEqual({ kind: 'empty' });
    },
  );

  it('a binary frame without bytes is empty', () => {
    expect(parseFrame(new Uint8Array())).toEqual({ kind: 'empty' });
  });

  it.each([
    {
      rule: 'a byte order mark is taken off and noted',
      text: '\uFEFF[2,"a","Heartbeat",{}]',
      rules: ['encoding'],
    },
    {
      rule: 'trailing NULs are taken off and noted',
      text: '[2,"a","Heartbeat",{}]\0\0\n',
      rules: ['encoding'],
    },
    {
      rule: 'both at once',
      text: '\uFEFF [2,"a","Heartbeat",{}]\0',
      rules: ['encoding', 'encoding'],
    },
    {
      rule: 'white space after the message is no flaw',
      text: '[2,"a","Heartbeat",{}]\r\n',
      rules: [],
    },
    {
      rule: 'an id over 36 characters is read and noted',
      text: `[2,"${'a'.repeat(37)}","Heartbeat",{}]`,
      rules: ['messageId'],
    },
    {
      rule: 'an id of 36 characters is fine',
      text: `[2,"${'a'.repeat(36)}","Heartbeat",{}]`,
      rules: [],
    },
    {
      rule: 'an empty id is read and noted',
      text: '[2,"","Heartbeat",{}]',
      rules: ['messageId'],
    },
    {
      rule: 'a number as id is read and noted',
      text: '[2,7,"Heartbeat",{}]',
      rules: ['messageId'],
    },
    {
      rule: 'elements after the payload are noted',
      text: '[2,"a","Heartbeat",{},{}]',
      rules: ['frame'],
    },
  ])('$rule', ({ text, rules }) => {
    expect(parseFrame(text)).toMatchObject({
      kind: 'call',
      action: 'Heartbeat',
    });
    expect(rulesOf(text)).toEqual(rules);
  });

  it('keeps a number id a number, so that the answer can carry it back', () => {
    expect(parseFrame('[2,7,"Heartbeat",{}]')).toMatchObject({ id: 7 });
  });

  it.each([
    // Bad JSON: answered where the id stands whole at the start of a CALL.
    ['[2,"a","StatusNotification",{"connectorId":', 'a', 'formation', 'json'],
    ['[2,"a",', 'a', 'formation', 'json'],
    ['[2,"a', null, null, 'json'],
    ['[2,"a"', null, null, 'json'],
    ['[3,"a",{', null, null, 'json'],
    ['2,"a","Heartbeat",{}]', null, null, 'json'],
    ['hello', null, null, 'json'],
    // Incomplete.
    ['[2,"a","Heartbeat"]', 'a', 'protocolError', 'frame'],
    ['[2,"a"]', 'a', 'protocolError', 'frame'],
    ['[2]', null, null, 'messageId'],
    // Not built as a message.
    ['[2,"a",5,{}]', 'a', 'formation', 'frame'],
    ['[2,null,"Heartbeat",{}]', null, null, 'messageId'],
    ['[2,1e999,"Heartbeat",{}]', null, null, 'messageId'],
    ['[3,{},{}]', null, null, 'messageId'],
    ['{"a":1}', null, null, 'frame'],
    ['"[2]"', null, null, 'frame'],
    ['[]', null, null, 'messageId'],
    // A type that is not known is ignored (OCPP-J 1.6 §4.1.3).
    ['[5,"a",{}]', 'a', null, 'frame'],
    ['["2","a","Heartbeat",{}]', 'a', null, 'frame'],
  ])('%s is unknown: id %j, refused as %j', (text, id, refusal, rule) => {
    const fault = refusal && { id, fault: refusal };
    expect(parseFrame(text)).toMatchObject({
      kind: 'unknown',
      id,
      refusal: fault,
    });
    expect(rulesOf(text)).toContain(rule);
  });

  it('a binary frame is unknown, noted and not refused', () => {
    const bytes = new TextEncoder().encode('[2,"a","Heartbeat",{}]');
    expect(parseFrame(bytes)).toMatchObject({
      kind: 'unknown',
      id: null,
      refusal: null,
    });
    expect(rulesOf(bytes)).toEqual(['encoding']);
  });

  it('nesting deeper than 32 levels is refused before anybody walks it', () => {
    const nested = (levels: number) =>
      `[2,"a","DataTransfer",{"data":${'['.repeat(levels)}${']'.repeat(
        levels,
      )}}]`;
    expect(parseFrame(nested(30))).toMatchObject({ kind: 'call' });
    expect(parseFrame(nested(31))).toMatchObject({
      kind: 'unknown',
      id: 'a',
      action: 'DataTransfer',
      refusal: { id: 'a', fault: 'formation' },
    });
    expect(rulesOf(nested(200_000))).toEqual(['depth']);
  });

  it('brackets inside texts are not nesting', () => {
    const data = JSON.stringify(`${'['.repeat(100)}"{`);
    expect(parseFrame(`[2,"a","DataTransfer",{"data":${data}}]`)).toMatchObject(
      { kind: 'call', violations: [] },
    );
  });

  it('many brackets side by side are not deep', () => {
    const text = `[3,"a",{"list":[${Array(100).fill('{}').join(',')}]}]`;
    expect(parseFrame(text)).toMatchObject({
      kind: 'callResult',
      violations: [],
    });
  });

  it('a __proto__ key changes no prototype', () => {
    const frame = parseFrame(
      '[2,"a","StatusNotification",{"__proto__":{"status":"Faulted"}}]',
    );
    const payload = frame.kind === 'call' ? frame.payload : undefined;
    expect(payload).not.toHaveProperty('status');
    expect({}).not.toHaveProperty('status');
  });

  it.each([
    ['GenericError', []],
    ['OccurenceConstraintViolation', []],
    ['OccurrenceConstraintViolation', []],
    ['FormationViolation', []],
    ['FormatViolation', []],
    ['SomethingElse', ['errorCode']],
  ])('a call error may use any version’s spelling: %s', (code, rules) => {
    expect(rulesOf(`[4,"a","${code}","",{}]`)).toEqual(rules);
  });

  it.each([
    ['[4,"a"]', { errorCode: '' }, ['frame', 'errorCode']],
    ['[4,"a","GenericError"]', { errorCode: 'GenericError' }, ['frame']],
    ['[3,"a"]', { payload: {} }, ['frame']],
  ])(
    'an incomplete answer still settles its call: %s',
    (text, frame, rules) => {
      expect(parseFrame(text)).toMatchObject({ id: 'a', ...frame });
      expect(rulesOf(text)).toEqual(rules);
    },
  );

  it('never quotes what was sent', () => {
    const violations = ['hello SECRET', '[2,"SECRET"]', '[9,"a","SECRET"]']
      .map(text => JSON.stringify(parseFrame(text)))
      .map(text => text.slice(text.indexOf('violations')));
    expect(violations.join()).not.toContain('SECRET');
  });
});
