import { StatusEvent } from '../model';
import { resolveCodes } from './codes';
import { FaultRules, VendorCodes, defaultRules } from './rules';
import { readScript } from './__testUtils__/script';

const NOBODY = {
  vendor: null,
  model: null,
  serialNumber: null,
  firmwareVersion: null,
};

function resolve(
  words: string,
  options: { vendor?: string; vendorCodes?: VendorCodes } = {},
) {
  const [event] = readScript(`0:00 1 Faulted ${words}`);
  const rules: FaultRules = {
    ...defaultRules,
    vendorCodes: options.vendorCodes ?? defaultRules.vendorCodes,
  };
  const device = { ...NOBODY, vendor: options.vendor ?? null };
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

  it('the vendor dictionary is asked by code, and by text when there is no code', () => {
    const asked: unknown[] = [];
    const vendorCodes: VendorCodes = {
      find: fault => {
        asked.push(fault);
        return fault.info === 'Pump tripped'
          ? { code: 'acme:pump', severity: 3 }
          : undefined;
      },
    };
    const byCode = resolve('OtherError code=E1', {
      vendor: 'Acme',
      vendorCodes,
    });
    const byText = resolve('OtherError info="Pump tripped"', {
      vendor: 'Acme',
      vendorCodes,
    });
    expect(byCode.codes[0].code).toBe('vendor:acme:e1');
    expect(byText.codes[0]).toMatchObject({ code: 'acme:pump', severity: 3 });
    expect(asked).toEqual([
      { vendor: 'Acme', model: null, vendorErrorCode: 'E1', info: null },
      {
        vendor: 'Acme',
        model: null,
        vendorErrorCode: null,
        info: 'Pump tripped',
      },
    ]);
  });
});
