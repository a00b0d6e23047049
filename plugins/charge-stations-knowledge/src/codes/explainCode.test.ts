import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OCPP16_ERROR_CODES } from '@forecourt/plugin-charge-stations-common';
import { loadKnowledge } from '../loadKnowledge';
import { explainCode } from './explainCode';
import { listCodes } from './listCodes';
import { matchesSearch } from './searchCodes';

const knowledge = loadKnowledge();
const explain = (asked: Parameters<typeof explainCode>[1]) =>
  explainCode(knowledge, asked);

/** The error list of one controller family, as found: 19 lines, 15 codes and an older name of one. */
const CONTROLLER_LINES = [
  ['groundFailure', 'GroundFailure'],
  ['mode3Error', 'EVCommunicationError'],
  ['overCurrentFailure', 'OverCurrentFailure'],
  ['groundFailure', 'GroundFailure'],
  ['otherError', 'OtherError'],
  ['powerSwitchFailure', 'PowerSwitchFailure'],
  ['connectorLockFailure', 'ConnectorLockFailure'],
  ['powerMeterFailure', 'PowerMeterFailure'],
  ['readerFailure', 'ReaderFailure'],
  ['highTemperature', 'HighTemperature'],
  ['weakSignal', 'WeakSignal'],
  ['noError', 'NoError'],
  ['connectorLockFailure', 'ConnectorLockFailure'],
  ['underVoltage', 'UnderVoltage'],
  ['overVoltage', 'OverVoltage'],
  ['overCurrentFailure', 'OverCurrentFailure'],
  ['internalError', 'InternalError'],
  ['resetFailure', 'ResetFailure'],
  ['evCommunicationError', 'EVCommunicationError'],
] as const;

describe('codes of OCPP 1.6', () => {
  it.each(OCPP16_ERROR_CODES)('%s is explained with its section', name => {
    const known = explain({ code: `ocpp16:${name}`, version: '1.6' });
    expect(known).toMatchObject({ isKnown: true, isVerified: true });
    expect(known.meaning).toEqual(expect.any(String));
    expect(known.references[0].words).toBe('OCPP 1.6 edition 2 §7.6');
    // NoError is over at once.
    expect(Boolean(known.recovery)).toBe(name !== 'NoError');
  });

  it('what the specification does not say is marked', () => {
    expect(explain({ code: 'GroundFailure' }).unverified).toEqual([
      'recovery',
      'remark',
      'responsible',
    ]);
  });

  it('a vehicle that cannot be talked to goes with four statuses only', () => {
    expect(explain({ code: 'mode3Error' })).toMatchObject({
      code: 'ocpp16:EVCommunicationError',
      legalStatuses: ['Preparing', 'SuspendedEV', 'SuspendedEVSE', 'Finishing'],
      severity: { otherwise: 5 },
      responsible: ['ev'],
    });
  });
});

describe('the controller family', () => {
  it.each(CONTROLLER_LINES)('%s is %s', (line, name) => {
    expect(explain({ code: line, vendor: 'Bender' })).toMatchObject({
      isKnown: true,
      code: `ocpp16:${name}`,
    });
  });

  it('has 15 codes and one that is an older name', () => {
    expect(new Set(CONTROLLER_LINES.map(([line]) => line)).size).toBe(16);
    expect(new Set(CONTROLLER_LINES.map(([, name]) => name)).size).toBe(15);
  });

  it.each([
    [
      'groundFailure',
      'Residual current detected via sensor',
      'residual-current',
      true,
    ],
    ['groundFailure', 'RCD triggered', 'rcd-triggered', true],
    [
      'groundFailure',
      'RCD may be triggered (OCPP meter power loss)',
      'rcd-maybe-triggered',
      true,
    ],
    ['mode3Error', 'Vehicle signals error', 'vehicle-error', false],
    [
      'evCommunicationError',
      'vehicle diode check failed: tamper detection',
      'vehicle-diode',
      true,
    ],
    [
      'overCurrentFailure',
      'MCB of type 2 socket triggered',
      'mcb-type-2',
      true,
    ],
    [
      'overCurrentFailure',
      'MCB of domestic socket triggered',
      'mcb-domestic',
      true,
    ],
    [
      'powerSwitchFailure',
      'Contactor weld resolved',
      'contactor-welded',
      undefined,
    ],
  ])('%s with "%s" is %s, stops charging: %s', (code, info, name, stops) => {
    const known = explain({ code, info });
    expect(known.variant).toBe(`bender:${name}`);
    expect(known.stopsCharging).toBe(stops);
    expect(known.resolvedBy).toEqual(expect.any(String));
    expect(known.sent).toEqual({ info });
  });

  it('without a text all variants of the code are told', () => {
    const { variant, variants } = explain({ code: 'overCurrentFailure' });
    expect(variant).toBeUndefined();
    expect(variants.map(({ id }) => id)).toEqual([
      'bender:mcb-type-2',
      'bender:mcb-domestic',
    ]);
  });

  it('a text of which nobody knows the code is marked', () => {
    const known = explain({
      code: 'otherError',
      info: 'The charge point is tilted',
    });
    expect(known).toMatchObject({
      variant: 'bender:tilted',
      isVerified: false,
    });
  });
});

describe('other codes', () => {
  it.each([
    ['chargex:CX017', 'CX017 EVSEContactorFault'],
    ['cx017', 'CX017 EVSEContactorFault'],
    ['uec:SLACTimeout', 'SLACTimeout'],
    ['uec:SLACTIMEOUT', 'SLACTimeout'],
    ['security:InvalidCentralSystemCertificate', 'InvalidCsmsCertificate'],
    ['conn:offline', 'Offline'],
    ['station:reboot-loop', 'Reboots again and again'],
    ['ocpp2:TiltSensor.Active', 'TiltSensor.Active'],
    ['ocpp2:CableBreakawaySensor.Tripped', 'CableBreakawaySensor.Tripped'],
    ['ocpp2:UnspecifiedFault', 'UnspecifiedFault'],
  ])('%s is %s', (code, title) => {
    expect(explain({ code })).toMatchObject({ isKnown: true, title });
  });

  it('a problem of any component means the same of each', () => {
    expect(
      explain({ code: 'ocpp2:Lock.Tripped', version: '2.1' }),
    ).toMatchObject({
      code: 'ocpp2:Lock.Tripped',
      needsSiteVisit: true,
      references: [
        { words: 'OCPP 2.1 edition 1 part 2, N07' },
        { words: 'OCPP 2.1 part 2, appendices 2.0 §4' },
      ],
    });
  });

  it('of ChargeX, the five that nobody could confirm are marked', () => {
    const codes = listCodes(knowledge).filter(
      ({ taxonomy, isVerified }) => taxonomy.id === 'chargex' && !isVerified,
    );
    expect(codes.map(({ code }) => code.slice(-3))).toEqual([
      '007',
      '012',
      '013',
      '016',
      '021',
    ]);
  });

  it('whether a security event is critical depends on the version', () => {
    const { critical } = explain({ code: 'security:InvalidTLSVersion' });
    expect(critical).toEqual({ '1.6': false, '2.0.1': true, '2.1': true });
  });

  it.each([
    ['1.6', 7],
    ['2.0.1', 15],
    ['2.1', 16],
  ])(
    'OCPP %s has %i security events that have to be pushed',
    (version, count) => {
      const critical = listCodes(knowledge).filter(
        code => code.critical?.[version],
      );
      expect(critical).toHaveLength(count);
      expect(
        critical.map(({ title }) => title).includes('InvalidFirmwareSignature'),
      ).toBe(version !== '1.6');
    },
  );

  it('what nobody explains says so, and what the standard code means', () => {
    expect(
      explain({
        code: 'vendor:acme:p1',
        vendor: 'Acme',
        errorCode: 'groundFailure',
        vendorErrorCode: 'P1',
        info: 'pump',
      }),
    ).toMatchObject({
      isKnown: false,
      title: 'acme p1 (P1)',
      sent: { errorCode: 'groundFailure', vendorErrorCode: 'P1', info: 'pump' },
      standard: { code: 'ocpp16:GroundFailure' },
    });
    expect(explain({ code: 'ocpp16:unknown(Error)' })).toMatchObject({
      isKnown: false,
      title: 'unknown(Error)',
      taxonomy: { title: 'OCPP 1.6' },
    });
  });

  it('standards come first in the list, and no code twice', () => {
    const codes = listCodes(knowledge).map(({ code }) => code);
    expect(codes[0]).toBe('ocpp16:ConnectorLockFailure');
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['mode3', 'ocpp16:EVCommunicationError'],
    ['rcd reconnected', 'ocpp16:GroundFailure'],
    ['TAMPER sensor', 'security:TamperDetectionActivated'],
  ])('a search for %s finds %s', (search, code) => {
    const found = listCodes(knowledge).filter(it => matchesSearch(it, search));
    expect(found.map(it => it.code)).toContain(code);
  });
});

describe('codes of a vendor', () => {
  const directory = mkdtempSync(join(tmpdir(), 'packs-'));
  const file = join(directory, 'acme.yaml');
  writeFileSync(
    file,
    `
about: Acme
vendors:
  acme:
    names: [Acme]
    codes: { pump: { vendorErrorCode: P1, models: [One], meaning: Pump } }
    faults: { belt: { errorCode: InternalError, raised: Belt broken } }
`,
  );
  const ours = loadKnowledge({ packs: [file] });

  afterAll(() => rmSync(directory, { recursive: true }));

  it.each([
    [{ vendor: 'ACME', model: 'One' }, true],
    [{}, true],
    [{ vendor: 'Acme', model: 'Two' }, false],
    [{ vendor: 'Other' }, false],
  ])('count for %j: %s', (station, isKnown) => {
    expect(explainCode(ours, { code: 'P1', ...station }).isKnown).toBe(isKnown);
  });

  it('its texts count for its stations only', () => {
    const asked = { code: 'InternalError', info: 'belt broken' };
    expect(explainCode(ours, { ...asked, vendor: 'Acme' }).variant).toBe(
      'acme:belt',
    );
    expect(
      explainCode(ours, { ...asked, vendor: 'Other' }).variant,
    ).toBeUndefined();
  });
});
