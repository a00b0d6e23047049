/** The OCPP schemas that validators are generated from, version by version. */

/** Station-initiated actions of 1.6: core, firmware management, security extension. */
const STATION_ACTIONS_16 = [
  'Authorize',
  'BootNotification',
  'DataTransfer',
  'DiagnosticsStatusNotification',
  'FirmwareStatusNotification',
  'Heartbeat',
  'LogStatusNotification',
  'MeterValues',
  'SecurityEventNotification',
  'SignCertificate',
  'SignedFirmwareStatusNotification',
  'StartTransaction',
  'StatusNotification',
  'StopTransaction',
];

/** Station-initiated actions of 2.0.1 (part 2, chapter 1 of the messages). */
const STATION_ACTIONS_201 = [
  'Authorize',
  'BootNotification',
  'ClearedChargingLimit',
  'DataTransfer',
  'FirmwareStatusNotification',
  'Get15118EVCertificate',
  'GetCertificateStatus',
  'Heartbeat',
  'LogStatusNotification',
  'MeterValues',
  'NotifyChargingLimit',
  'NotifyCustomerInformation',
  'NotifyDisplayMessages',
  'NotifyEVChargingNeeds',
  'NotifyEVChargingSchedule',
  'NotifyEvent',
  'NotifyMonitoringReport',
  'NotifyReport',
  'PublishFirmwareStatusNotification',
  'ReportChargingProfiles',
  'ReservationStatusUpdate',
  'SecurityEventNotification',
  'SignCertificate',
  'StatusNotification',
  'TransactionEvent',
];

/** What 2.1 adds. */
const STATION_ACTIONS_21 = [
  ...STATION_ACTIONS_201,
  'BatterySwap',
  'ClosePeriodicEventStream',
  'GetCertificateChainStatus',
  'NotifyDERAlarm',
  'NotifyDERStartStop',
  'NotifyPriorityCharging',
  'NotifySettlement',
  'OpenPeriodicEventStream',
  'PullDynamicScheduleUpdate',
  'ReportDERControl',
  'VatNumberValidation',
];

/** Calls of a central system of 1.6: core and its profiles, security extension. */
const OWN_CALLS_16 = [
  'CancelReservation',
  'CertificateSigned',
  'ChangeAvailability',
  'ChangeConfiguration',
  'ClearCache',
  'ClearChargingProfile',
  'DataTransfer',
  'DeleteCertificate',
  'ExtendedTriggerMessage',
  'GetCompositeSchedule',
  'GetConfiguration',
  'GetDiagnostics',
  'GetInstalledCertificateIds',
  'GetLocalListVersion',
  'GetLog',
  'InstallCertificate',
  'RemoteStartTransaction',
  'RemoteStopTransaction',
  'ReserveNow',
  'Reset',
  'SendLocalList',
  'SetChargingProfile',
  'SignedUpdateFirmware',
  'TriggerMessage',
  'UnlockConnector',
  'UpdateFirmware',
];

/** The calls of a central system of 2.x that we make or will make. */
const OWN_CALLS_2 = [
  'GetBaseReport',
  'GetMonitoringReport',
  'GetReport',
  'GetVariables',
  'SetVariables',
  'TriggerMessage',
];

/**
 * Limits that typed-ocpp 1.6.2 widens, put back to what OCPP 1.6 edition 2 says
 * (StatusNotification.req §6.47) and what other schema sets agree on for configuration values.
 */
const LIMITS_16 = [
  {
    schema: 'StatusNotificationRequest',
    path: ['properties', 'info'],
    maxLength: 50,
  },
  {
    schema: 'ChangeConfigurationRequest',
    path: ['properties', 'value'],
    maxLength: 500,
  },
  {
    schema: 'GetConfigurationResponse',
    path: ['properties', 'configurationKey', 'items', 'properties', 'value'],
    maxLength: 500,
  },
];

/**
 * Versions by the name of their generated module.
 *
 * `module` is a deep import: the package's entry compiles every schema of every version, which takes seconds.
 * `stationActions` are calls of stations, `sends` their messages without an answer, `ownCalls` calls of ours,
 * which are checked before they are sent, as their answers are.
 */
const versions = {
  v16: {
    protocol: 'ocpp1.6',
    module: 'typed-ocpp/dist/ocpp16/schemas.js',
    stationActions: STATION_ACTIONS_16,
    sends: [],
    ownCalls: OWN_CALLS_16,
    limits: LIMITS_16,
  },
  v201: {
    protocol: 'ocpp2.0.1',
    module: 'typed-ocpp/dist/ocpp20/schemas.js',
    stationActions: STATION_ACTIONS_201,
    sends: [],
    ownCalls: OWN_CALLS_2,
    limits: [],
  },
  v21: {
    protocol: 'ocpp2.1',
    module: 'typed-ocpp/dist/ocpp21/schemas.js',
    stationActions: STATION_ACTIONS_21,
    sends: ['NotifyPeriodicEventStream'],
    ownCalls: OWN_CALLS_2,
    limits: [],
  },
};

/** Keywords that say something to a reader and nothing to a validator. */
const ANNOTATIONS = new Set([
  '$schema',
  '$id',
  'id',
  'title',
  'description',
  'comment',
  '$comment',
  'examples',
  'default',
]);

/**
 * Schemas of the package, cleaned: no annotations, definitions only where they are used, limits restored.
 *
 * @param {Record<string, object>} module the package's schema module
 * @param {Array<{ schema: string, path: string[], maxLength: number }>} limits
 * @returns {Record<string, object>}
 */
function cleanSchemas(module, limits) {
  const schemas = Object.fromEntries(
    Object.entries(module).map(([name, schema]) => [name, cleaned(schema)]),
  );
  for (const { schema, path, maxLength } of limits) {
    const target = path.reduce((node, key) => node[key], schemas[schema]);
    target.maxLength = maxLength;
  }
  return schemas;
}

/** @param {object} schema */
function cleaned(schema) {
  const { definitions = {}, ...rest } = schema;
  const used = usedDefinitions(rest, definitions);
  return strip(
    used.length > 0 ? { ...rest, definitions: Object.fromEntries(used) } : rest,
  );
}

/** Definitions that a schema refers to, and those that they refer to. */
function usedDefinitions(schema, definitions) {
  const used = new Map();
  const waiting = [schema];
  while (waiting.length > 0) {
    const refs = JSON.stringify(waiting.pop()).matchAll(
      /"#\/definitions\/([^"]+)"/g,
    );
    for (const [, name] of refs) {
      if (!used.has(name)) {
        used.set(name, definitions[name]);
        waiting.push(definitions[name]);
      }
    }
  }
  return [...used].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Under `properties` and `definitions` the keys are names, not keywords.
 *
 * @param {unknown} node
 * @param {boolean} [keysAreNames]
 */
function strip(node, keysAreNames = false) {
  if (Array.isArray(node)) {
    return node.map(item => strip(item));
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => keysAreNames || !isIdle(key, node))
      .map(([key, value]) => [
        key,
        strip(
          value,
          !keysAreNames && (key === 'properties' || key === 'definitions'),
        ),
      ]),
  );
}

/** Annotations, and what the package adds beside texts and lists, where it says nothing. */
function isIdle(key, node) {
  return (
    ANNOTATIONS.has(key) ||
    (key === 'additionalProperties' && node.type === 'string') ||
    (key === 'additionalItems' && !Array.isArray(node.items))
  );
}

/**
 * The cleaned schemas of a version.
 *
 * @param {keyof typeof versions} name
 */
async function readSchemas(name) {
  const { module, limits } = versions[name];
  return cleanSchemas({ ...(await import(module)) }, limits);
}

module.exports = { cleanSchemas, readSchemas, versions };
