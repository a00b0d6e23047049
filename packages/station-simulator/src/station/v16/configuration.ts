import { StationProfile } from '../../scenario/profile';

/** One configuration key as GetConfiguration shows it. */
export interface ConfigurationEntry {
  key: string;
  value: string;
  readonly: boolean;
  /** A new value counts after the next boot. */
  needsReboot: boolean;
  /** Can be written, and is never shown. */
  secret: boolean;
}

type Row = [
  key: string,
  value: string,
  access?: 'readonly' | 'needsReboot' | 'secret',
];

/** Keys of OCPP 1.6 chapter 9 and its security extension with usual values. */
const STANDARD: Row[] = [
  ['AllowOfflineTxForUnknownId', 'false'],
  ['AuthorizationCacheEnabled', 'true'],
  ['AuthorizationKey', '', 'secret'],
  ['AuthorizeRemoteTxRequests', 'true', 'readonly'],
  ['ClockAlignedDataInterval', '900'],
  ['ConnectionTimeOut', '60'],
  ['ConnectorPhaseRotation', '0.RST,1.RST,2.RST'],
  ['GetConfigurationMaxKeys', '50', 'readonly'],
  ['HeartbeatInterval', '300'],
  ['LocalAuthListEnabled', 'true'],
  ['LocalAuthListMaxLength', '1000', 'readonly'],
  ['LocalAuthorizeOffline', 'true'],
  ['LocalPreAuthorize', 'false'],
  ['MeterValueSampleInterval', '60'],
  ['MeterValuesAlignedData', 'Energy.Active.Import.Register'],
  [
    'MeterValuesSampledData',
    'Energy.Active.Import.Register,Power.Active.Import',
  ],
  ['MinimumStatusDuration', '0'],
  ['ResetRetries', '3'],
  ['SendLocalListMaxLength', '100', 'readonly'],
  ['StopTransactionOnEVSideDisconnect', 'true'],
  ['StopTransactionOnInvalidId', 'true'],
  ['StopTxnAlignedData', ''],
  ['StopTxnSampledData', 'Energy.Active.Import.Register'],
  [
    'SupportedFeatureProfiles',
    'Core,FirmwareManagement,LocalAuthListManagement,RemoteTrigger',
    'readonly',
  ],
  ['TransactionMessageAttempts', '3'],
  ['TransactionMessageRetryInterval', '60'],
  ['UnlockConnectorOnEVSideDisconnect', 'true'],
  ['WebSocketPingInterval', '60', 'needsReboot'],
];

/** Keys by their lower-case name: OCPP 1.6 compares them without case (CiString). */
export function initialConfiguration(
  profile: StationProfile,
): Map<string, ConfigurationEntry> {
  const rows: Row[] = [
    ...STANDARD,
    ['NumberOfConnectors', String(profile.connectors), 'readonly'],
  ];
  const entries = new Map(
    rows.map(([key, value, access]) => [
      key.toLowerCase(),
      {
        key,
        value,
        readonly: access === 'readonly',
        needsReboot: access === 'needsReboot',
        secret: access === 'secret',
      },
    ]),
  );
  for (const [key, value] of Object.entries(profile.configuration)) {
    const usual = entries.get(key.toLowerCase());
    entries.set(key.toLowerCase(), {
      key: usual?.key ?? key,
      value,
      readonly: usual?.readonly ?? false,
      needsReboot: usual?.needsReboot ?? false,
      secret: usual?.secret ?? false,
    });
  }
  return entries;
}

/** Seconds between heartbeats; 0 when the key was set to nonsense. */
export function heartbeatSeconds(
  configuration: Map<string, ConfigurationEntry>,
): number {
  return Number(configuration.get('heartbeatinterval')?.value) || 0;
}
