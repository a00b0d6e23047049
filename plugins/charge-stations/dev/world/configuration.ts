import {
  aMatrix,
  aSnapshotDetail,
  SOME_VALUES,
  type FakeConfigurationWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';

const DAY = 86_400_000;

/** Keys that nothing is known of, and variables of OCPP 2.x: enough to see a long list. */
const MANY = Object.fromEntries(
  Array.from({ length: 240 }, (_, index) => [
    index % 3
      ? `EVSE@${1 + (index % 4)}/Variable${index}`
      : `OemSetting${index}`,
    String(index),
  ]),
);

const FIRST = { ...SOME_VALUES, ...MANY };
const SECOND = {
  ...FIRST,
  OperatorCurrentLimit: '16',
  MeterValuesSampledData: 'Voltage,Energy.Active.Import.Register',
  SupportedFeatureProfiles: 'Core,SmartCharging,LocalAuthListManagement',
  ConnectorPhaseRotation: '0.RST,1.RST,2.TSR',
  EichrechtPubKey: '3059301306FFFF',
  WLANPassword: 'masked:77cd',
  Type2PlugCounter: '1219',
  OemSetting3: undefined,
};

/** Snapshots of the last days: one failed, one in part, and one that changed something. */
export function configurationAt(now: number): FakeConfigurationWorld {
  const at = (days: number) => new Date(now - days * DAY).toISOString();
  return {
    snapshots: [
      aSnapshotDetail(
        {
          id: 'failed',
          takenAt: at(0.2),
          completeness: 'failed',
          why: 'schedule',
          keys: 0,
          problem: 'The station did not answer within 30 s.',
        },
        {},
      ),
      aSnapshotDetail(
        { id: 'daily', takenAt: at(1), changed: 0, before: 'changed' },
        SECOND,
      ),
      aSnapshotDetail(
        {
          id: 'changed',
          takenAt: at(3),
          why: 'firmwareChange',
          changed: 6,
          before: 'part',
        },
        SECOND,
      ),
      aSnapshotDetail(
        {
          id: 'part',
          takenAt: at(4),
          completeness: 'partial',
          why: 'seen',
          changed: 0,
          before: 'first',
          problem: 'Two keys, asked for by the upstream CSMS.',
        },
        { HeartbeatInterval: '300', OperatorCurrentLimit: '32' },
      ),
      aSnapshotDetail({ id: 'first', takenAt: at(5), why: 'boot' }, FIRST),
    ],
    siblings: aSnapshotDetail({ id: 'siblings' }, FIRST),
    reading: { state: 'idle', nextAt: new Date(now + DAY / 2).toISOString() },
  };
}

export const matrix = aMatrix();
