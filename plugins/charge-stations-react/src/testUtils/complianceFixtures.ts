import type {
  ApiConfigurationBaselineDetail,
  ApiConfigurationCompliance,
  ApiConfigurationComplianceHistory,
  ApiConfigurationFleetCompliance,
  ApiConfigurationWrite,
  ApiConfigurationWritePlan,
} from '@forecourt/plugin-charge-stations-common';
import { aSnapshot, meaningOf } from './configurationFixtures';

type KeyCompliance = ApiConfigurationCompliance['keys'][number];
type Source = ApiConfigurationCompliance['baselines'][number];

/** Builders for plausible baselines, how stations stand against them, and what is written; each takes what differs. */

export const VENDOR_BASELINE: Source = {
  baseline: 'bender',
  layer: 'vendor',
  author: 'ops@bender.example',
  reason: 'What the maker recommends',
  applies: 'in',
};

export const SITE_BASELINE: Source = {
  baseline: 'harbour',
  layer: 'site',
  author: 'harbour@example',
  reason: 'The fuse there is small',
  applies: 'in',
};

/** A key of which one value is wanted, and that is as it should be. */
export function aKeyCompliance(
  key: string,
  differences: Partial<KeyCompliance> = {},
): KeyCompliance {
  const meaning = meaningOf(key);
  return {
    key,
    verdict: 'compliant',
    demand: { is: 'value', value: '300' },
    source: VENDOR_BASELINE,
    entry: { key, value: '300', access: 'readWrite' },
    ...(meaning && { meaning }),
    ...differences,
  };
}

/** Every verdict once, drift twice. */
export const SOME_COMPLIANCE: KeyCompliance[] = [
  aKeyCompliance('HeartbeatInterval'),
  aKeyCompliance('OperatorCurrentLimit', {
    verdict: 'drift',
    demand: { is: 'value', value: '16' },
    source: SITE_BASELINE,
    overridden: [
      { demand: { is: 'value', value: '32' }, source: VENDOR_BASELINE },
    ],
    entry: { key: 'OperatorCurrentLimit', value: '32', access: 'readWrite' },
  }),
  aKeyCompliance('MeterValueSampleInterval', {
    verdict: 'drift',
    demand: { is: 'anyOf', values: ['60', '90'] },
    entry: { key: 'MeterValueSampleInterval', value: '900' },
  }),
  aKeyCompliance('ConnectionTimeOut', {
    verdict: 'missing',
    demand: { is: 'value', value: '120' },
    entry: undefined,
  }),
  aKeyCompliance('RCDRESET', {
    verdict: 'extra',
    demand: { is: 'absent' },
    entry: { key: 'RCDRESET' },
  }),
  aKeyCompliance('TiltDetection', {
    verdict: 'pendingReboot',
    demand: { is: 'value', value: 'true' },
    entry: { key: 'TiltDetection', value: 'false' },
  }),
  aKeyCompliance('WLANPassword', {
    verdict: 'notVerifiable',
    notVerifiable: 'masked',
    demand: { is: 'value' },
    entry: { key: 'WLANPassword', value: 'masked:91ab' },
    hidden: true,
  }),
  aKeyCompliance('ConnectorPhaseRotation', {
    verdict: 'ignored',
    demand: { is: 'ignored' },
    source: SITE_BASELINE,
    entry: { key: 'ConnectorPhaseRotation', value: '0.RST' },
  }),
  aKeyCompliance('OemSpecial', {
    verdict: 'notAsked',
    demand: undefined,
    source: undefined,
    entry: { key: 'OemSpecial', value: 'x' },
  }),
];

/** How a station stands against a baseline of its site and one of its vendor. */
export function aCompliance(
  differences: Partial<ApiConfigurationCompliance> = {},
): ApiConfigurationCompliance {
  const { keys = SOME_COMPLIANCE } = differences;
  const counts: Record<string, number> = {};
  for (const { verdict } of keys) {
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return {
    side: {
      kind: 'time',
      identity: 'CP1',
      completeness: 'complete',
      keys: keys.length,
      snapshot: aSnapshot(),
      later: [],
    },
    baselines: [VENDOR_BASELINE, SITE_BASELINE],
    keys,
    counts,
    ...differences,
  };
}

type FleetItem = ApiConfigurationFleetCompliance['items'][number];

/** One station that drifts, one that is as wanted, and one that no baseline is for. */
export function aFleetCompliance(
  differences: Partial<ApiConfigurationFleetCompliance> = {},
): ApiConfigurationFleetCompliance {
  const items: FleetItem[] = [
    {
      station: {
        identity: 'CP1',
        entityRef: 'chargestation:default/cp1',
        title: 'Quay 1',
        site: 'system:default/harbour',
        firmware: '5.33',
      },
      state: 'drift',
      counts: {
        drift: 6,
        missing: 1,
        extra: 0,
        notVerifiable: 1,
        compliant: 4,
      },
      deviating: [
        'ConnectionTimeOut',
        'HeartbeatInterval',
        'MeterValueSampleInterval',
        'OperatorCurrentLimit',
        'TiltDetection',
      ],
    },
    {
      station: { identity: 'CP2', entityRef: 'chargestation:default/cp2' },
      state: 'compliant',
      counts: {
        drift: 0,
        missing: 0,
        extra: 0,
        notVerifiable: 0,
        compliant: 9,
      },
      deviating: [],
    },
    { station: { identity: 'CP3' }, state: 'noBaseline' },
  ];
  return {
    stations: {
      drift: 12,
      pendingReboot: 1,
      notVerifiable: 2,
      compliant: 397,
      noBaseline: 30,
      unread: 5,
    },
    keys: [
      { key: 'HeartbeatInterval', stations: 9 },
      { key: 'ConnectionTimeOut', stations: 1 },
    ],
    items,
    totalItems: items.length,
    pageInfo: {},
    ...differences,
  };
}

/** Three changes, the newest first: as wanted, then three keys in drift, then one. */
export function aComplianceHistory(
  now = Date.parse('2026-11-19T03:00:00.000Z'),
): ApiConfigurationComplianceHistory['items'] {
  const day = 86_400_000;
  const counts = (drift: number, missing: number) => ({
    drift,
    missing,
    extra: 0,
    notVerifiable: 0,
  });
  return [
    { snapshot: 's3', ago: 1, counts: counts(1, 0) },
    { snapshot: 's2', ago: 9, counts: counts(2, 1) },
    { snapshot: 's1', ago: 20, counts: counts(0, 0) },
  ].map(({ ago, ...item }) => ({
    ...item,
    takenAt: new Date(now - ago * day).toISOString(),
    completeness: 'complete' as const,
  }));
}

/** Two values that would be written, one that is so already, one that is refused. */
export function aWritePlan(
  differences: Partial<ApiConfigurationWritePlan> = {},
): ApiConfigurationWritePlan {
  return {
    isAllowed: true,
    steps: [
      {
        key: 'OperatorCurrentLimit',
        from: '32',
        to: '16',
        rebootNeeded: false,
      },
      { key: 'TiltDetection', to: 'true', rebootNeeded: true },
    ],
    unchanged: ['HeartbeatInterval'],
    refused: [{ key: 'EichrechtPubKey', reason: 'calibrationLaw' }],
    ...differences,
  };
}

/** What became of a plan: one value accepted, one that takes a reboot. */
export function aWrite(
  differences: Partial<ApiConfigurationWrite> = {},
): ApiConfigurationWrite {
  const { isAllowed: _, ...plan } = aWritePlan();
  const [limit, tilt] = plan.steps;
  return {
    ...plan,
    id: '1',
    requestedBy: 'user:default/ada',
    reason: 'Back to what the site wants',
    createdAt: '2026-11-19T04:00:00.000Z',
    endedAt: '2026-11-19T04:00:20.000Z',
    state: 'done',
    steps: [
      { ...limit, result: { outcome: 'accepted', status: 'Accepted' } },
      {
        ...tilt,
        result: { outcome: 'rebootRequired', status: 'RebootRequired' },
      },
    ],
    before: 's2',
    after: 's3',
    ...differences,
  };
}

/** One that was saved twice. */
export function aBaseline(
  differences: Partial<ApiConfigurationBaselineDetail['baseline']> = {},
  text = `author: harbour@example
reason: The fuse there is small
appliesTo: { site: harbour }
keys:
  OperatorCurrentLimit: 16
`,
): ApiConfigurationBaselineDetail {
  return {
    baseline: {
      id: 'harbour',
      origin: 'saved',
      version: 2,
      savedAt: '2026-11-18T08:00:00.000Z',
      savedBy: 'user:default/ada',
      author: SITE_BASELINE.author,
      reason: SITE_BASELINE.reason,
      appliesTo: { layer: 'site', site: 'harbour' },
      keys: 1,
      ...differences,
    },
    text,
    versions: [
      {
        version: 2,
        text,
        savedAt: '2026-11-18T08:00:00.000Z',
        savedBy: 'user:default/ada',
      },
      {
        version: 1,
        text: text.replace('16', '20'),
        savedAt: '2026-11-17T08:00:00.000Z',
        savedBy: 'user:default/grace',
      },
    ],
  };
}
