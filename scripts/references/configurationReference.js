'use strict';

const { configurationSchema } = require('./configurationSchema');
const { table } = require('./markdown');

const DEFAULT = /\s*Default: ((?:[^.]|\.(?!\s|$))+)\./;

/** Every key of `chargeStations`, as `config.d.ts` of the plugin describes it, as Markdown. */
async function configurationReference() {
  const { chargeStations } = await configurationSchema();
  const sections = Object.entries(chargeStations.properties).map(
    ([name, part]) =>
      [
        `## ${name}`,
        isGroup(part) && part.description,
        table(['key', 'value', 'default', 'what'], rowsOf(name, part)),
      ]
        .filter(Boolean)
        .join('\n\n'),
  );
  return [
    '# Configuration reference',
    [
      'Every key of `chargeStations` in `app-config.yaml`, made from `config.d.ts` of the plugins by `yarn references`.',
      'Durations are text such as `30s`, `5m`, `90d` or `P25M`, or objects such as `{ seconds: 30 }`. A start with a value that does not',
      'fit ends with a message that names the key. What belongs into which file is in [Operating](operating.md).',
    ].join('\n'),
    ...sections,
  ].join('\n\n');
}

function rowsOf(key, part) {
  if (isGroup(part)) {
    return Object.entries(part.properties).flatMap(([name, inner]) =>
      rowsOf(`${key}.${name}`, inner),
    );
  }
  const { description = '' } = part;
  const row = [
    `\`${key}\``,
    typeOf(part),
    description.match(DEFAULT)?.[1] ?? '',
    description.replace(DEFAULT, '').trim(),
  ];
  return [row, ...(part.items?.properties ? itemRows(key, part.items) : [])];
}

/** What the members of a list have. */
function itemRows(key, { properties, required = [] }) {
  return Object.entries(properties)
    .flatMap(([name, inner]) => rowsOf(`${key}[].${name}`, inner))
    .map(row =>
      required.some(name => row[0] === `\`${key}[].${name}\``) && !row[2]
        ? [row[0], row[1], 'required', row[3]]
        : row,
    );
}

function isGroup(part) {
  return part.type === 'object' && part.properties !== undefined;
}

function typeOf({ anyOf, enum: values, items, type }) {
  if (values) {
    return values.map(value => `\`${value}\``).join(', ');
  }
  if (anyOf) {
    return anyOf.some(one => one.properties?.milliseconds)
      ? 'duration'
      : anyOf.map(typeOf).join(' or ');
  }
  if (type === 'array') {
    return items.properties ? 'list' : `list of ${typeOf(items)}`;
  }
  return { string: 'text', boolean: '`true`, `false`' }[type] ?? type;
}

module.exports = { configurationReference };
