import { configurationMeanings, listMeanings } from './configurationMeanings';
import { keysToMask } from './keysToMask';
import { loadKnowledge } from './loadKnowledge';

const knowledge = loadKnowledge();
const standard = configurationMeanings(knowledge, { version: '1.6' });
const bender = configurationMeanings(knowledge, {
  version: '1.6',
  vendor: 'BENDER GmbH & Co. KG',
});
const model = configurationMeanings(knowledge, { version: '2.0.1' });

describe('configurationMeanings', () => {
  it('explains a standard key in any case and by its older name', () => {
    const expected = {
      key: 'HeartbeatInterval',
      class: 'setting',
      group: { id: 'core', title: 'Core profile' },
      type: 'integer',
      unit: 's',
      access: 'readWrite',
      source: { title: 'OCPP 1.6 edition 2', section: '9.1.10' },
    };
    expect(standard('heartbeatinterval')).toMatchObject(expected);
    expect(standard('HeartBeatInterval')).toMatchObject(expected);
  });

  it('explains a key of a vendor on stations of that vendor only', () => {
    expect(bender('rcmbdelta')).toMatchObject({
      key: 'RCMBDelta',
      group: { id: 'residual-current' },
      unit: '0.1 mA',
    });
    expect(bender('RCMBDelta')?.verified).toBeUndefined();
    const other = { version: '1.6', vendor: 'ABB' } as const;
    expect(configurationMeanings(knowledge, other)('RCMBDelta')).toBe(
      undefined,
    );
    expect(standard('RCMBDelta')).toBeUndefined();
  });

  it('a vendor adds its group to a standard key, which stays explained by the standard', () => {
    expect(bender('HeartbeatInterval')).toMatchObject({
      type: 'integer',
      group: { id: 'offline-and-heartbeat' },
      source: { section: '9.1.10' },
    });
    expect(bender('HeartbeatInterval')?.verified).toBeUndefined();
  });

  it('says what is not confirmed, and keeps a key that nobody knows unknown', () => {
    expect(bender('GaroBoard')).toMatchObject({ verified: false });
    expect(bender('SomethingElse')).toBeUndefined();
  });

  it('a variable is where the version that the station speaks defines it', () => {
    const of21 = configurationMeanings(knowledge, { version: '2.1' });
    const key = 'OCPPCommCtrlr/HeartbeatInterval';
    expect(model(key)?.source?.title).toBe('OCPP 2.0.1 part 2, appendices 1.4');
    expect(of21(key)?.source?.title).toBe('OCPP 2.1 part 2, appendices 2.0');
  });

  it('keys of one version mean nothing in another', () => {
    expect(model('HeartbeatInterval')).toBeUndefined();
    expect(standard('OCPPCommCtrlr/HeartbeatInterval')).toBeUndefined();
  });

  it.each([
    ['OCPPCommCtrlr/HeartbeatInterval', 'setting', 'integer'],
    ['DeviceDataCtrlr/ItemsPerMessage[GetReport]', 'setting', 'integer'],
    ['EVSE@2/AvailabilityState', 'volatile', 'enumeration'],
    ['TiltSensor@1.1/Problem', 'volatile', 'boolean'],
    ['SecurityCtrlr/BasicAuthPassword', 'secret', 'text'],
    ['ChargingStation/Model', 'identity', 'text'],
    ['ClockCtrlr/TimeSource', 'setting', 'sequence'],
  ])('2.x: %s is a %s of type %s', (key, kind, type) => {
    expect(model(key)).toMatchObject({ class: kind, type });
  });

  it('lists a vendor in its own order first, then what only the standard has', () => {
    const list = listMeanings(knowledge, { version: '1.6', vendor: 'Bender' });
    const keys = list.map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['RCMBDelta', 'RCMB_STATE']);
    expect(keys[214]).toBe('AllowOfflineTxForUnknownId');
    expect(new Set(keys).size).toBe(keys.length);
    expect(list.map(({ position }) => position)).toEqual([...keys.keys()]);
  });

  it('remembers what it made, whatever stations call themselves', () => {
    const one = configurationMeanings(knowledge, { vendor: 'a' });
    expect(configurationMeanings(knowledge, { vendor: 'b' })).toBe(one);
  });
});

describe('keysToMask', () => {
  it('has secrets and personal data of every pack', () => {
    expect(keysToMask(knowledge)).toEqual([
      'APNUsername',
      'APNPassword',
      'SIMPIN',
      'LASTWRONGSIMPIN',
      'WLANPassword',
      'WiFiHotspotPassword',
      'MACEVCCIDPrefix',
      'EVMACAddr',
      'AuthorizationKey',
      'AuthCtrlr/MasterPassGroupId',
      'ConnectedEV/VehicleID',
      'SecurityCtrlr/BasicAuthPassword',
      'TokenReader/Token',
    ]);
  });
});
