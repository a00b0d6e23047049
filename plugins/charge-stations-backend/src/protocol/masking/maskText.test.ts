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
    [
      'a token keeps its shape',
      '{"idToken":{"idToken":"ABC","type":"Central"}}',
      '{"idToken":{"idToken":"masked:3","type":"Central"}}',
    ],
    [
      'the members of a token may come in any order',
      '{"groupIdToken":{"type":"Local","idToken":"ABC"}}',
      '{"groupIdToken":{"type":"Local","idToken":"masked:3"}}',
    ],
    [
      'further tokens of a token',
      '{"idToken":{"idToken":"A","additionalInfo":[{"additionalIdToken":"BC","type":"t"}]}}',
      '{"idToken":{"idToken":"masked:1","additionalInfo":[{"additionalIdToken":"masked:2","type":"t"}]}}',
    ],
    [
      'an object that is no token is hidden whole',
      '{"idToken":{"token":{"a":"ABC"}}}',
      '{"idToken":"masked:21"}',
    ],
    [
      'SetVariables and GetVariables',
      '{"setVariableData":[{"attributeValue":"ABC","component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}},{"attributeValue":"5","component":{"name":"A"},"variable":{"name":"B"}}]}',
      '{"setVariableData":[{"attributeValue":"masked:3","component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}},{"attributeValue":"5","component":{"name":"A"},"variable":{"name":"B"}}]}',
    ],
    [
      'NotifyEvent',
      '{"eventData":[{"variable":{"name":"AuthorizationKey"},"actualValue":"ABC"},{"variable":{"name":"Problem"},"actualValue":"true"}]}',
      '{"eventData":[{"variable":{"name":"AuthorizationKey"},"actualValue":"masked:3"},{"variable":{"name":"Problem"},"actualValue":"true"}]}',
    ],
    [
      'NotifyReport',
      '{"reportData":[{"variable":{"name":"VpnKey"},"variableAttribute":[{"type":"Actual","value":"ABC"}]},{"variable":{"name":"B"},"variableAttribute":[{"value":"5"}]}]}',
      '{"reportData":[{"variable":{"name":"VpnKey"},"variableAttribute":[{"type":"Actual","value":"masked:3"}]},{"variable":{"name":"B"},"variableAttribute":[{"value":"5"}]}]}',
    ],
    [
      'a variable by its instance',
      '{"variable":{"name":"V","instance":"wifiPassword"},"attributeValue":"ABC"}',
      '{"variable":{"name":"V","instance":"wifiPassword"},"attributeValue":"masked:3"}',
    ],
    [
      'SetNetworkProfile',
      '{"connectionData":{"basicAuthPassword":"A","apn":{"apnPassword":"A","simPin":12},"vpn":{"server":"s","password":"A","key":"ABC","type":"IPSec"}}}',
      '{"connectionData":{"basicAuthPassword":"masked:1","apn":{"apnPassword":"masked:1","simPin":"masked:2"},"vpn":{"server":"s","password":"masked:1","key":"masked:3","type":"IPSec"}}}',
    ],
    [
      'what a station knows of a customer',
      '[2,"a","NotifyCustomerInformation",{"data":"ABC","seqNo":0}]',
      '[2,"a","NotifyCustomerInformation",{"data":"masked:3","seqNo":0}]',
    ],
    [
      'who it was asked about',
      '{"customerIdentifier":"ABC","report":true}',
      '{"customerIdentifier":"masked:3","report":true}',
    ],
    [
      'a private key beside a certificate',
      '{"x":"-----BEGIN CERTIFICATE-----\\nA\\n-----BEGIN EC PRIVATE KEY-----\\nB\\n-----END EC PRIVATE KEY-----\\nC"}',
      '{"x":"-----BEGIN CERTIFICATE-----\\nA\\nmasked:61\\nC"}',
    ],
    [
      'a private key without an end',
      '{"x":"-----BEGIN PRIVATE KEY-----\\nABC"}',
      '{"x":"masked:31"}',
    ],
  ])('2.x: %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('the payload of a signed message is masked inside its encoding', () => {
    const signed = (inner: object) =>
      JSON.stringify([
        2,
        'a',
        'Authorize-Signed',
        {
          payload: Buffer.from(JSON.stringify(inner)).toString('base64url'),
          signatures: [{ protected: 'e30', signature: 'c2ln' }],
        },
      ]);
    expect(masked(signed({ idToken: { idToken: 'ABC', type: 'Local' } }))).toBe(
      signed({ idToken: { idToken: 'masked:3', type: 'Local' } }),
    );
    expect(masked(signed({ a: 1 }))).toBe(signed({ a: 1 }));
  });

  it.each([
    '{"idTag":""}',
    '{"idTag":null}',
    '{"token":true}',
    '{"component":{"name":"TokenReader"},"variable":{"name":"Problem"},"actualValue":"true"}',
    '{"component":{"name":"TokenReader"},"variable":{"name":"AvailabilityState"},"actualValue":"Faulted"}',
    '{"variable":{"name":"TokenReaderProblem"},"actualValue":"true"}',
    '{"certificate":"-----BEGIN CERTIFICATE-----\\nabc","key":"x"}',
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
      ['[2,"a","Authorize",{"idToken":{"idToken":"SECRET","type":"Local"'],
      ['{"x":"-----BEGIN PRIVATE KEY-----\\nSECRET'],
      ['{"attributeValue":"SECRET","variable":{"name":"BasicAuthPassword"}},,'],
    ])('the secret is hidden: %s', text => {
      expect(masked(text)).not.toContain('SECRET');
    });

    it.each([
      ['{"password":"x"}', '{"data":"{\\"password\\":\\"SECRET'],
      ['a cut escape', '{"data":"{\\"a\\":1,\\"password\\":\\"SECRET\\'],
      ['a URL', '{"data":"say \\"ftp://u:SECRET@host/\\'],
    ])(
      'JSON inside of a text that is cut is not escaped again: %s',
      (_, text) => {
        const shown = masked(text);
        expect(shown).not.toContain('SECRET');
        expect(
          shown.startsWith(text.slice(0, text.indexOf('SECRET') - 12)),
        ).toBe(true);
      },
    );

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
      '-----BEGIN PRIVATE KEY-----',
      '{"variable":{"name":"key"},"variableAttribute":[{',
    ]) {
      const hostile = `"password${part.repeat(size / part.length)}`;
      expect(masked(hostile).length).toBeGreaterThan(0);
    }
  });
});
