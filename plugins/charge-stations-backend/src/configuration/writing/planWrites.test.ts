import {
  ConfigurationEntry,
  ConfigurationMeaning,
  lookUpMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { planWrites } from './planWrites';
import { WantedValue } from '../../model';

const SETTING: Omit<ConfigurationMeaning, 'key'> = {
  class: 'setting',
  access: 'readWrite',
};
const MEANINGS: ConfigurationMeaning[] = [
  {
    ...SETTING,
    key: 'HeartbeatInterval',
    aliases: ['HeartBeatInterval'],
    type: 'integer',
  },
  { ...SETTING, key: 'MeterValueSampleInterval', type: 'integer' },
  { ...SETTING, key: 'LocalPreAuthorize', type: 'boolean' },
  { ...SETTING, key: 'MeterValuesSampledData', type: 'set' },
  { ...SETTING, key: 'EarlyReboot', rebootNeeded: true },
  { ...SETTING, key: 'ZAtOnce', rebootNeeded: false },
  { ...SETTING, key: 'OperatorText', verified: false },
  { ...SETTING, key: 'CableLoss', calibrationLaw: true },
  { ...SETTING, key: 'SecurityProfile', raised: true },
  {
    ...SETTING,
    key: 'APN',
    group: { id: 'modem', title: 'Modem', connection: true },
  },
  { ...SETTING, key: 'MACPrefix', personal: true },
  { key: 'NumberOfConnectors', class: 'setting', access: 'readOnly' },
  { key: 'ResetCounterTo', class: 'verb' },
  { key: 'PlugCounter', class: 'volatile' },
  { key: 'SerialNumber', class: 'identity' },
  { key: 'AuthorizationKey', class: 'secret' },
  { key: 'Unclassed' },
];

function plan(
  wanted: WantedValue[],
  entries: Array<Partial<ConfigurationEntry> & { key: string }>,
) {
  return planWrites({
    wanted,
    now: { entries },
    meanings: lookUpMeanings(MEANINGS),
    protocol: 'ocpp1.6',
  });
}

describe('planWrites', () => {
  it('writes what differs, under the spelling and name of the station', () => {
    expect(
      plan(
        [{ key: 'heartbeatinterval', value: '300' }],
        [{ key: 'HeartBeatInterval', value: '60' }],
      ),
    ).toEqual({
      steps: [{ key: 'HeartBeatInterval', from: '60', to: '300' }],
      unchanged: [],
      refused: [],
    });
  });

  it.each([
    ['a number', 'HeartbeatInterval', '60', '060'],
    ['a truth value', 'LocalPreAuthorize', 'TRUE', 'true'],
  ])('leaves %s alone that is the same', (_what, key, has, value) => {
    const { steps, unchanged } = plan([{ key, value }], [{ key, value: has }]);
    expect(steps).toEqual([]);
    expect(unchanged).toEqual([key]);
  });

  it('writes a value where the key has none', () => {
    const { steps } = plan(
      [{ key: 'HeartbeatInterval', value: '60' }],
      [{ key: 'HeartbeatInterval' }],
    );
    expect(steps).toEqual([{ key: 'HeartbeatInterval', to: '60' }]);
  });

  it('what needs a reboot comes last, the rest by key', () => {
    const keys = ['EarlyReboot', 'ZAtOnce', 'HeartbeatInterval'];
    const { steps } = plan(
      keys.map(key => ({ key, value: '2' })),
      keys.map(key => ({ key, value: '1' })),
    );
    expect(steps.map(({ key }) => key)).toEqual([
      'HeartbeatInterval',
      'ZAtOnce',
      'EarlyReboot',
    ]);
  });

  it.each([
    ['NoPackKnowsIt', 'notExplained'],
    ['Unclassed', 'notExplained'],
    ['OperatorText', 'notVerified'],
    ['CableLoss', 'calibrationLaw'],
    ['SecurityProfile', 'connection'],
    ['APN', 'connection'],
    ['MACPrefix', 'secret'],
    ['NumberOfConnectors', 'readOnly'],
    ['ResetCounterTo', 'verb'],
    ['PlugCounter', 'volatile'],
    ['SerialNumber', 'identity'],
    ['AuthorizationKey', 'secret'],
  ])('%s is refused as %s', (key, reason) => {
    expect(plan([{ key, value: '2' }], [{ key, value: '1' }])).toEqual({
      steps: [],
      unchanged: [],
      refused: [{ key, reason }],
    });
  });

  it('refuses what the station itself says is read-only, and what it does not have', () => {
    const wanted = [{ key: 'HeartbeatInterval', value: '2' }];
    const readOnly = { key: 'HeartbeatInterval', access: 'readOnly' } as const;
    expect(plan(wanted, [readOnly]).refused).toMatchObject([
      { reason: 'readOnly' },
    ]);
    expect(plan(wanted, []).refused).toMatchObject([
      { reason: 'unknownToStation' },
    ]);
  });

  it('refuses a value that is masked, or too long for its version', () => {
    const entries = [{ key: 'HeartbeatInterval', value: '1' }];
    const refusal = (value: string) =>
      plan([{ key: 'HeartbeatInterval', value }], entries).refused[0]?.reason;
    expect(refusal('masked:0123456789abcdef')).toBe('secret');
    expect(refusal('1'.repeat(501))).toBe('tooLong');
    expect(refusal('1'.repeat(500))).toBeUndefined();
  });

  it('refuses a key that is wanted twice, whatever its spelling', () => {
    const { refused, steps } = plan(
      [
        { key: 'HeartbeatInterval', value: '2' },
        { key: 'HEARTBEATINTERVAL', value: '3' },
      ],
      [{ key: 'HeartbeatInterval', value: '1' }],
    );
    expect(steps).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(['twice', 'twice']);
  });
});
