import {
  Knowledge,
  OCPP16_ERROR_CODES,
  StatusEvent,
  VariableEvent,
} from '../model';
import { toStatusEvent } from './availability';
import { resolveCodes } from './codes';
import { ownKnowledge } from '../__testUtils__/faultProjector';
import { compileKnowledge } from './knowledge';
import { FaultRules, defaultRules } from './rules';
import { play } from './__testUtils__/play';
import { readScript } from './__testUtils__/script';

const NOBODY = {
  vendor: null,
  model: null,
  serialNumber: null,
  firmwareVersion: null,
};

function resolve(
  words: string,
  options: { vendor?: string; model?: string; knowledge?: Knowledge } = {},
) {
  const [event] = readScript(`0:00 1 Faulted ${words}`);
  const rules: FaultRules = {
    ...defaultRules,
    knowledge: compileKnowledge(options.knowledge ?? ownKnowledge),
  };
  const { vendor = null, model = null } = options;
  const device = { ...NOBODY, vendor, model };
  return resolveCodes(event as StatusEvent, device, rules);
}

describe('code resolution', () => {
  it.each([
    ['GroundFailure', 'ocpp16:GroundFailure'],
    ['groundFailure', 'ocpp16:GroundFailure'],
    ['GROUNDFAILURE', 'ocpp16:GroundFailure'],
    ['mode3Error', 'ocpp16:EVCommunicationError'],
    ['Mode3Error', 'ocpp16:EVCommunicationError'],
    ['evCommunicationError', 'ocpp16:EVCommunicationError'],
  ])('the standard code %s is %s', (errorCode, code) => {
    const { codes, unknown } = resolve(errorCode);
    expect(codes.map(one => one.code)).toEqual([code]);
    expect(unknown).toBe(false);
  });

  it('a code that no version defines is kept and flagged', () => {
    const { codes, unknown } = resolve('Error');
    expect(codes.map(one => one.code)).toEqual(['ocpp16:unknown(Error)']);
    expect(unknown).toBe(true);
  });

  it.each([
    ['OtherError code=CX002 vendor=https://chargex.inl.gov', ['chargex:CX002']],
    ['OtherError code=cx002 vendor=whoever', ['chargex:CX002']],
    ['OtherError code=CX002;CX025', ['chargex:CX002', 'chargex:CX025']],
    ['OtherError code="CX002, CX025"', ['chargex:CX002', 'chargex:CX025']],
    ['OtherError code=CX0021', ['vendor:unknown:cx0021']],
    [
      'OtherError code=A001,F010 vendor=com.evgo.mrec',
      ['evgo:A001', 'evgo:F010'],
    ],
    [
      'OtherError code=CX002,F010 vendor=com.evgo.mrec',
      ['chargex:CX002', 'evgo:F010'],
    ],
    ['GroundFailure code=E210 vendor="Acme Ltd"', ['vendor:acme-ltd:e210']],
    ['GroundFailure code=0', ['ocpp16:GroundFailure']],
    ['GroundFailure code=NoError', ['ocpp16:GroundFailure']],
    ['NoError', []],
    ['-', []],
  ])('%s is %j', (words, expected) => {
    expect(resolve(words).codes.map(one => one.code)).toEqual(expected);
  });

  it('each EVgo code has its own part of info', () => {
    const { codes } = resolve(
      'OtherError code=A001,F010 vendor=com.evgo.mrec info="door, 412 V"',
    );
    expect(codes.map(one => one.info)).toEqual(['door', '412 V']);
  });

  it("the boot's vendor names a vendor code, not the free text in vendorId", () => {
    const { codes } = resolve('OtherError code=E1 vendor="Pump: stuck"', {
      vendor: 'Acme',
    });
    expect(codes[0].code).toBe('vendor:acme:e1');
  });

  it.each([
    ['by its code', 'OtherError code=p-1', {}, 'acme:pump'],
    [
      'by its text without a code',
      'OtherError info="Fan stuck"',
      {},
      'acme:fan',
    ],
    [
      'never by its text beside a code',
      'OtherError code=P9 info="Fan stuck"',
      {},
      'vendor:acme:p9',
    ],
    [
      'of its models only',
      'OtherError code=P2',
      { model: 'One' },
      'acme:valve',
    ],
    [
      'not of another model',
      'OtherError code=P2',
      { model: 'Two' },
      'vendor:acme:p2',
    ],
    [
      'not of another vendor',
      'OtherError code=P1',
      { vendor: 'Other' },
      'vendor:other:p1',
    ],
  ])("a pack names a vendor's fault %s", (_case, words, device, code) => {
    const knowledge: Knowledge = {
      vendors: {
        acme: {
          names: ['Acme'],
          codes: {
            pump: { vendorErrorCode: 'P1', severity: 3 },
            fan: { info: 'Fan stuck' },
            valve: { vendorErrorCode: 'P2', models: ['one'] },
          },
        },
      },
    };
    const { codes } = resolve(words, { vendor: 'ACME', knowledge, ...device });
    expect(codes.map(one => one.code)).toEqual([code]);
    expect(codes[0].severity).toBe(code === 'acme:pump' ? 3 : null);
  });

  it('the packs know each error code that OCPP 1.6 has, and no other', () => {
    const known = Object.entries(ownKnowledge.taxonomies?.ocpp16.codes ?? {});
    expect(
      known.flatMap(([code, { is }]) => (is === 'ours' ? [] : code)).sort(),
    ).toEqual([...OCPP16_ERROR_CODES].sort());
  });

  it('a name of ours is no code, and NoError no fault', () => {
    expect(resolve('UnspecifiedFault').codes.map(({ code }) => code)).toEqual([
      'ocpp16:unknown(UnspecifiedFault)',
    ]);
    expect(resolve('NoError')).toMatchObject({ codes: [], standardCode: null });
  });

  it('a code that a vendorId announces is spelled as the packs have it', () => {
    const { codes } = resolve(
      'OtherError code=slactimeout vendor=org.charin.uec.v1',
    );
    expect(codes.map(({ code }) => code)).toEqual(['uec:SLACTimeout']);
  });
});

describe('techCode of OCPP 2.x', () => {
  const codesOf = (techCode: string, knowledge = ownKnowledge) => {
    const [event] = readScript(
      `0:00 var 1/1 Connector.Problem true Alerting code="${techCode}"`,
    );
    const rules: FaultRules = {
      ...defaultRules,
      knowledge: compileKnowledge(knowledge),
    };
    const device = { ...NOBODY, vendor: 'Acme' };
    return resolveCodes(
      toStatusEvent(event as VariableEvent),
      device,
      rules,
    ).codes.map(({ code }) => code);
  };

  it.each([
    ['SLACTimeout', ['uec:SLACTimeout']],
    ['slac_timeout', ['uec:SLACTimeout']],
    ['SLACTimeout;CX002', ['uec:SLACTimeout', 'chargex:CX002']],
    ['SLACTimeoutOfOurs', ['vendor:acme:slactimeoutofours']],
    // A letter and three digits are many vendors' codes: EVgo's have to be announced.
    ['A001', ['vendor:acme:a001']],
    ['E7', ['vendor:acme:e7']],
  ])('%s is %j', (techCode, expected) => {
    expect(codesOf(techCode)).toEqual(expected);
  });

  it("the vendor's own pack goes before a taxonomy that nothing announces", () => {
    const vendors: Knowledge['vendors'] = {
      acme: {
        names: ['Acme'],
        codes: { slac: { vendorErrorCode: 'SLACTimeout' } },
      },
    };
    expect(codesOf('SLACTimeout', { ...ownKnowledge, vendors })).toEqual([
      'acme:slac',
    ]);
  });

  it('names the fault that it opens, and the one that it ends', () => {
    const { conditions } = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting code=SLACTimeout
      6:00 var 1/1 Connector.Problem false Alerting code=SLACTIMEOUT cleared
    `);
    expect(conditions).toEqual([
      'uec:SLACTimeout evse:1/connector:1 S3 warning 5:00-6:00 cleared',
    ]);
  });

  it("in 1.6 a name without the announcement stays the vendor's", () => {
    expect(
      resolve('OtherError code=SLACTimeout').codes.map(({ code }) => code),
    ).toEqual(['vendor:unknown:slactimeout']);
  });
});
