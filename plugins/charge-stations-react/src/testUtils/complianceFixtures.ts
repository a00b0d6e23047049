import type {
  ApiConfigurationBaselineDetail,
  ApiConfigurationCompliance,
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
