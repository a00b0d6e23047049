/** The OCPP 1.6 schemas that validators are generated from. */

/** Station-initiated actions: core, firmware management, security extension. */
const requestActions = [
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

/** Calls of ours whose results are checked. */
const responseActions = [
  'ChangeConfiguration',
  'ExtendedTriggerMessage',
  'GetConfiguration',
  'TriggerMessage',
];

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
 * Limits that typed-ocpp 1.6.2 widens, put back to what OCPP 1.6 edition 2 says
 * (StatusNotification.req §6.47) and what other schema sets agree on for configuration values.
 */
const LIMITS = [
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
 * Schemas of the package, cleaned: no annotations, definitions only where they are used, limits restored.
 *
 * @param {Record<string, object>} module the package's schema module
 * @returns {Record<string, object>}
 */
function cleanSchemas(module) {
  const schemas = Object.fromEntries(
    Object.entries(module).map(([name, schema]) => [name, cleaned(schema)]),
  );
  for (const { schema, path, maxLength } of LIMITS) {
    const target = path.reduce((node, key) => node[key], schemas[schema]);
    target.maxLength = maxLength;
  }
  return schemas;
}

/** @param {object} schema */
function cleaned(schema) {
  const { definitions = {}, ...rest } = schema;
  const used = Object.entries(definitions).filter(([name]) =>
    JSON.stringify(rest).includes(`"#/definitions/${name}"`),
  );
  return strip(
    used.length > 0 ? { ...rest, definitions: Object.fromEntries(used) } : rest,
  );
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

/** Annotations, and the package's additionalProperties beside texts, which have none. */
function isIdle(key, node) {
  return (
    ANNOTATIONS.has(key) ||
    (key === 'additionalProperties' && node.type === 'string')
  );
}

/** Reads the schemas that validators are generated for. */
async function readSchemas() {
  // A deep import: the package's entry compiles every schema of every version, which takes seconds.
  const module = await import('typed-ocpp/dist/ocpp16/schemas.js');
  const schemas = cleanSchemas({ ...module });
  const names = [
    ...requestActions.map(action => `${action}Request`),
    ...responseActions.map(action => `${action}Response`),
  ];
  return Object.fromEntries(names.map(name => [name, schemas[name]]));
}

module.exports = { cleanSchemas, readSchemas, requestActions, responseActions };
