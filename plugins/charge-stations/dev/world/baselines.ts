import {
  aBaseline,
  aCompliance,
  aComplianceHistory,
  aFleetCompliance,
  aWrite,
  aWritePlan,
  VENDOR_BASELINE,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';

const HOUR = 3_600_000;

/** A baseline of a file and a saved one, how stations stand against them, and what was written: done, and stopped. */
export function baselinesAt(now: number) {
  const at = (hours: number) => new Date(now - hours * HOUR).toISOString();
  return {
    configurationCompliance: aCompliance(),
    complianceHistory: aComplianceHistory(now),
    fleetCompliance: aFleetCompliance(),
    baselines: [
      aBaseline({
        id: VENDOR_BASELINE.baseline,
        origin: 'file',
        version: undefined,
        savedAt: undefined,
        savedBy: undefined,
        author: VENDOR_BASELINE.author,
        reason: VENDOR_BASELINE.reason,
        appliesTo: { layer: 'vendor', vendor: 'Bender' },
        keys: 6,
      }),
      aBaseline(),
    ],
    configurationWritePlan: aWritePlan(),
    configurationWriteList: [
      aWrite({
        id: 'stopped',
        createdAt: at(2),
        endedAt: at(1.9),
        state: 'stopped',
        problem: 'The station went away.',
        before: 'daily',
        after: undefined,
        steps: [
          {
            key: 'OperatorCurrentLimit',
            from: '32',
            to: '16',
            result: { outcome: 'unanswered', reason: 'No answer within 30 s' },
          },
          {
            key: 'TiltDetection',
            to: 'true',
            result: { outcome: 'skipped' },
          },
        ],
      }),
      aWrite({
        id: 'done',
        createdAt: at(72),
        endedAt: at(71.9),
        before: 'first',
        after: 'changed',
      }),
    ],
  } satisfies FakeWorld;
}
