import { maskText } from './maskText';

const mask = (value: string) => `masked:${value.length}`;
const masked = (text: string) => maskText(text, mask);

describe('maskText', () => {
  it.each([
    ['{"idTag":"ABC"}', '{"idTag":"masked:3"}'],
    ['{"parentIdTag":"ABC"}', '{"parentIdTag":"masked:3"}'],
    ['{"idToken":"ABC"}', '{"idToken":"masked:3"}'],
    ['{"IDTAG":"ABC"}', '{"IDTAG":"masked:3"}'],
    ['{"id\\u0054ag":"ABC"}', '{"id\\u0054ag":"masked:3"}'],
    ['{"idTag":"A\\"C"}', '{"idTag":"masked:3"}'],
    ['{"idTag":1234}', '{"idTag":"masked:4"}'],
    ['{"idTag":["ABC"]}', '{"idTag":"masked:7"}'],
    ['{"idTag":{"a":["ABC"]}}', '{"idTag":"masked:13"}'],
    [
      '[{"idTag":"A","idTagInfo":{"parentIdTag":"B","status":"Accepted"}}]',
      '[{"idTag":"masked:1","idTagInfo":{"parentIdTag":"masked:1","status":"Accepted"}}]',
    ],
    ['{"wifiPassword":"x"}', '{"wifiPassword":"masked:1"}'],
    ['{"simPin":1234}', '{"simPin":"masked:4"}'],
    ['{"apiKey":"x"}', '{"apiKey":"masked:1"}'],
    ['{"idTag":"A","idTag":"BC"}', '{"idTag":"masked:1","idTag":"masked:2"}'],
  ])('a value under a secret name: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    [
      '{"key":"AuthorizationKey","value":"0011"}',
      '{"key":"AuthorizationKey","value":"masked:4"}',
    ],
    [
      '{ "value" : "0011" , "key" : "BasicAuthPassword" }',
      '{ "value" : "masked:4" , "key" : "BasicAuthPassword" }',
    ],
    [
      '{"key":"SIMPIN","readonly":false,"value":"1234"}',
      '{"key":"SIMPIN","readonly":false,"value":"masked:4"}',
    ],
    [
      '[{"key":"A","value":"1"},{"key":"WLANPassword","value":"2"},{"key":"B","value":"3"}]',
      '[{"key":"A","value":"1"},{"key":"WLANPassword","value":"masked:1"},{"key":"B","value":"3"}]',
    ],
  ])('the value of a secret configuration key: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    [
      '{"location":"ftp://user:pass@host/a"}',
      '{"location":"ftp://masked:9@host/a"}',
    ],
    [
      '{"a":"see https://t0ken@host and ftp://u:p@h"}',
      '{"a":"see https://masked:5@host and ftp://masked:3@h"}',
    ],
    ['{"a":"ftp:\\/\\/u:p@h"}', '{"a":"ftp://masked:3@h"}'],
    ['["ftp://u:p\\u0040@h"]', '["ftp://masked:4@h"]'],
  ])('the user of a URL in any text: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('a secret in JSON inside a text, as DataTransfer carries it', () => {
    const inner = JSON.stringify({ idTag: 'ABC', other: 1 });
    expect(masked(JSON.stringify({ data: inner }))).toBe(
      JSON.stringify({ data: '{"idTag":"masked:3","other":1}' }),
    );
  });

  it.each([
    '{"idTag":""}',
    '{"idTag":null}',
    '{"token":true}',
    '{"transactionId":12}',
    '{"idTagInfo":{"status":"Accepted"}}',
    '{"csr":"-----BEGIN CERTIFICATE REQUEST-----\\nabc"}',
    '{"key":"WebSocketPingInterval","value":"30"}',
    '{"key":"MeterPublicKey","value":"04ab"}',
    '{"key":"LocalPreAuthorize","value":"true"}',
    '{"key":["AuthorizationKey"]}',
    '{"configurationKey":[],"unknownKey":["AuthorizationKey"]}',
    '{"info":"mail me@host.example"}',
    '{"info":"https://host/path?a=b@c"}',
    '{"measurand":"Voltage"}',
    '{"info":"idTag refused"}',
  ])('holds no secret: %s', text => {
    expect(masked(text)).toBe(text);
  });

  it('leaves white space, number formats, escapes and key order alone', () => {
    const text =
      ' [ 2 ,\t"\\u0061" , "StartTransaction",\r\n{ "meterStart" : 1.50e+3, "connectorId":-0 , "idTag" : "ABC", "info":"\\/ \\u00e9 é" } ] ';
    expect(masked(text)).toBe(text.replace('"ABC"', '"masked:3"'));
  });

  describe('in a text that is not JSON', () => {
    it.each([
      ['[2,"a","Authorize",{"idTag":"SECRET'],
      ['[2,"a","Authorize",{"idTag":"SECRET"'],
      ['[2,"a","Authorize",{"idTag:"SECRET"}]'],
      ['[2,"a","Authorize",{"idTag" "SECRET"}]'],
      ['[2,"a","Authorize",{idTag:"SECRET"}]'],
      ["[2,'a','Authorize',{'idTag':'SECRET'}]"],
      ['[2,"a","Authorize",{"x":"y" "idTag":"SECRET"}]'],
      ['[2,"a","Authorize",{"idTag":SECRET}]'],
      ['idTag=SECRET&x=y'],
      [
        '[3,"a",{"configurationKey":[{"key":"AuthorizationKey","value":"SECRET"',
      ],
      ['{key:"AuthorizationKey",readonly:false,value:"SECRET"}'],
      ['{"location":"ftp://user:SECRET@host'],
      ['{"data":"{\\"idTag\\":\\"SECRET\\"}"'],
      ['data":"{\\"idTag\\":\\"SECRET\\"}"'],
      ['{"password":["SECRET"'],
      ['{"idTag":"SECRET\\'],
    ])('the secret is hidden: %s', text => {
      expect(masked(text)).not.toContain('SECRET');
    });

    it('what holds no secret stays as it is', () => {
      const text = '[2,"key","StatusNotification",{"connectorId":1,"info":"x';
      expect(masked(text)).toBe(text);
    });

    it('a secret has the hash that it has in a whole frame', () => {
      expect(masked('[2,"a","Authorize",{"idTag":"ABC"}')).toBe(
        '[2,"a","Authorize",{"idTag":"masked:3"}',
      );
    });
  });

  it('takes time that grows with the text, not with its square', () => {
    const size = 200_000;
    for (const part of [
      '"',
      '\\"',
      '{',
      '[',
      'a',
      'a:',
      ' ',
      '://',
      '@',
      'key',
    ]) {
      const hostile = `"password${part.repeat(size / part.length)}`;
      expect(masked(hostile).length).toBeGreaterThan(0);
    }
  });
});
