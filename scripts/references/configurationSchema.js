'use strict';

const path = require('node:path');
const { loadConfigSchema } = require('@backstage/config-loader');
const { root } = require('../lib/paths');

/** Those that read keys of `chargeStations`, and describe them in their `config.d.ts`. */
const plugins = [
  'plugins/charge-stations-backend',
  'plugins/charge-stations-react',
];

/** The schema of Backstage's that processes configurations, and all that is known of `chargeStations` in it. */
async function configurationSchema() {
  const schema = await loadConfigSchema({
    dependencies: [],
    packagePaths: plugins.map(plugin =>
      path.join(root, plugin, 'package.json'),
    ),
  });
  const chargeStations = schema
    .serialize()
    .schemas.map(({ value }) => value.properties.chargeStations)
    .filter(Boolean)
    .reduce(merged);
  return { schema, chargeStations };
}

/** Of two descriptions of the same group, all that they say. */
function merged(one, other) {
  const properties = { ...one.properties };
  for (const [name, part] of Object.entries(other.properties)) {
    properties[name] = properties[name]?.properties
      ? merged(properties[name], part)
      : part;
  }
  return { ...one, properties };
}

module.exports = { configurationSchema };
