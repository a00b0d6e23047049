import type {
  ApiConfigurationEntryWithMeaning,
  ApiConfigurationMatrix,
  ApiConfigurationMeaning,
  ApiConfigurationSnapshot,
  ApiConfigurationSnapshotDetail,
} from '@forecourt/plugin-charge-stations-common';

/** Builders for plausible configuration; every builder takes what differs. */

const BENDER = {
  specification: 'bender-keys',
  title: 'Bender configuration keys',
  words: 'Bender configuration keys',
  state: 'unverified' as const,
};
const ofOcpp = (section: string) => ({
  specification: 'ocpp-1.6',
  title: 'OCPP 1.6 edition 2',
  words: `OCPP 1.6 edition 2 §${section}`,
  section,
  url: 'https://openchargealliance.org/protocols/ocpp-16/',
  state: 'unverified' as const,
});
const CORE = { id: 'core', title: 'Core' };
const METERING = { id: 'metering', title: 'Meter values' };
const LOAD = { id: 'dlm', title: 'Dynamic load management' };
const LEGAL = { id: 'eichrecht', title: 'Calibration law' };
const NETWORK = { id: 'wlan', title: 'WLAN' };
const WEAR = { id: 'counters', title: 'Counters' };
const RCD = { id: 'rcd', title: 'Residual current' };

/** What is known of the keys of the fixtures. */
export const MEANINGS: ApiConfigurationMeaning[] = [
  {
    key: 'HeartbeatInterval',
    aliases: ['HeartBeatInterval'],
    class: 'setting',
    group: CORE,
    meaning: 'Idle time after which the station sends a heartbeat.',
    type: 'integer',
    unit: 's',
    access: 'readWrite',
    position: 10,
    source: ofOcpp('9.1.10'),
  },
  {
    key: 'ConnectorPhaseRotation',
    class: 'setting',
    group: CORE,
    meaning: 'How the phases of each connector are wired.',
    type: 'phaseMap',
    position: 7,
    source: ofOcpp('9.1.7'),
  },
  {
    key: 'MeterValuesSampledData',
    class: 'setting',
    group: METERING,
    meaning: 'What is measured while a vehicle charges.',
    type: 'sequence',
    position: 17,
    source: ofOcpp('9.1.17'),
  },
  {
    key: 'SupportedFeatureProfiles',
    class: 'setting',
    group: CORE,
    meaning: 'The parts of OCPP that the station can do.',
    type: 'set',
    access: 'readOnly',
    position: 25,
    source: ofOcpp('9.1.25'),
  },
  {
    key: 'OperatorCurrentLimit',
    class: 'setting',
    group: LOAD,
    meaning: 'Most current that the outlet may give.',
    type: 'integer',
    unit: 'A',
    position: 110,
    verified: true,
    source: BENDER,
  },
  {
    key: 'EichrechtPubKey',
    class: 'identity',
    group: LEGAL,
    meaning: 'Public key by which signed meter values are checked.',
    calibrationLaw: true,
    access: 'readOnly',
    position: 120,
    source: BENDER,
  },
  {
    key: 'WLANPassword',
    class: 'secret',
    group: NETWORK,
    meaning: 'Password of the wireless network.',
    position: 130,
    source: BENDER,
  },
  {
    key: 'Type2PlugCounter',
    class: 'volatile',
    group: WEAR,
    meaning: 'How often a plug was put in.',
    type: 'integer',
    access: 'readOnly',
    position: 140,
    source: BENDER,
  },
  {
    key: 'RCDRESET',
    class: 'verb',
    group: RCD,
    meaning: 'Switches the residual current device on again.',
    position: 150,
    verified: false,
    source: BENDER,
  },
  {
    key: 'TiltDetection',
    class: 'setting',
    group: RCD,
    type: 'boolean',
    rebootNeeded: true,
    verified: false,
    position: 151,
    source: BENDER,
  },
];

/** What a station may have of them. */
export const SOME_VALUES: Record<string, string | undefined> = {
  HeartbeatInterval: '300',
  ConnectorPhaseRotation: '0.RST,1.RST,2.RTS',
  MeterValuesSampledData: 'Energy.Active.Import.Register,Voltage',
  SupportedFeatureProfiles: 'Core,Reservation,SmartCharging',
  OperatorCurrentLimit: '32',
  EichrechtPubKey: '3059301306072A',
  WLANPassword: 'masked:91ab',
  Type2PlugCounter: '1204',
  RCDRESET: undefined,
  TiltDetection: 'true',
  OemSpecial: 'x',
};

export function aSnapshot(
  differences: Partial<ApiConfigurationSnapshot> = {},
): ApiConfigurationSnapshot {
  return {
    id: 's3',
    takenAt: '2026-11-19T03:00:00.000Z',
    completeness: 'complete',
    why: 'schedule',
    protocol: 'ocpp1.6',
    keys: Object.keys(SOME_VALUES).length,
    vendor: 'Bender',
    model: 'CC612',
    firmwareVersion: '5.33',
    ...differences,
  };
}

/** A snapshot with the values that are given, or some of a Bender controller. */
export function aSnapshotDetail(
  snapshot: Partial<ApiConfigurationSnapshot> = {},
  values: Record<string, string | undefined> = SOME_VALUES,
): ApiConfigurationSnapshotDetail {
  const keys = Object.keys(values);
  return {
    snapshot: aSnapshot({ keys: keys.length, ...snapshot }),
    entries: keys.map(key => anEntry(key, values[key])),
    unknownKeys: [],
  };
}

export function anEntry(
  key: string,
  value?: string,
): ApiConfigurationEntryWithMeaning {
  const meaning = meaningOf(key);
  return {
    entry: {
      key,
      ...(value !== undefined && { value }),
      access: meaning?.access ?? 'readWrite',
    },
    ...(meaning && { meaning }),
  };
}

/** A fleet of one model and stations without one; a limit stands out at two stations. */
export function aMatrix(
  differences: Partial<ApiConfigurationMatrix> = {},
): ApiConfigurationMatrix {
  const of = (stations: number, others = 0) => ({
    stations,
    others,
    outliers: 0,
  });
  return {
    by: 'model',
    stations: 24,
    unread: 3,
    columns: [
      {
        id: 'component:default/cc612',
        title: 'component:default/cc612',
        stations: 22,
        outliers: 2,
      },
      { id: 'none', title: 'none', stations: 2, outliers: 0 },
    ],
    columnsLeftOut: 0,
    items: [
      {
        key: 'OperatorCurrentLimit',
        meaning: meaningOf('OperatorCurrentLimit'),
        stations: 22,
        outliers: 2,
        values: [
          { value: '32', stations: 20 },
          { value: '16', stations: 2 },
        ],
        valuesLeftOut: 0,
        cells: [
          { state: 'value', value: '32', ...of(20, 2), outliers: 2 },
          { state: 'absent', ...of(2) },
        ],
      },
      {
        key: 'WLANPassword',
        meaning: meaningOf('WLANPassword'),
        stations: 22,
        outliers: 0,
        values: [{ value: 'masked:91ab', stations: 22 }],
        valuesLeftOut: 0,
        cells: [
          { state: 'value', value: 'masked:91ab', ...of(22) },
          { state: 'unset', ...of(2) },
        ],
      },
    ],
    totalItems: 2,
    pageInfo: {},
    ...differences,
  };
}

/** What is known of a key. */
export function meaningOf(key: string): ApiConfigurationMeaning | undefined {
  return MEANINGS.find(it => it.key.toLowerCase() === key.toLowerCase());
}
