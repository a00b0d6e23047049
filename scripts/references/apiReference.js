'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');
const { root } = require('../lib/paths');
const { table } = require('./markdown');

const document = 'plugins/charge-stations-backend/src/api/openapi.yaml';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every path of the API, by what it is about, as Markdown. */
function apiReference() {
  const { components, paths } = parse(
    fs.readFileSync(path.join(root, document), 'utf8'),
  );
  const sections = new Map();
  for (const [name, item] of Object.entries(paths)) {
    for (const method of METHODS.filter(one => item[one])) {
      const section = sectionOf(name);
      const parameters = [
        ...(item.parameters ?? []),
        ...(item[method].parameters ?? []),
      ].map(one => resolve(components, one));
      sections.set(section, [
        ...(sections.get(section) ?? []),
        [
          `\`${method.toUpperCase()} ${name}\``,
          item[method].summary,
          parameters
            .filter(one => one.in === 'query')
            .map(one =>
              one.required ? `\`${one.name}\` (required)` : `\`${one.name}\``,
            )
            .join(', '),
        ],
      ]);
    }
  }
  return [
    '# API reference',
    [
      `Every path below \`/api/charge-stations\`, made from \`${document}\` by \`yarn references\`. A running portal serves the`,
      'whole document, with every field, at `/api/charge-stations/openapi.json`. How to get in, pages and times: [API](api.md).',
    ].join('\n'),
    ...[...sections].map(
      ([title, rows]) =>
        `## ${title}\n\n${table(['path', 'what', 'query'], rows)}`,
    ),
  ].join('\n\n');
}

/** The first word of a path; what is of one station is a section of its own. */
function sectionOf(name) {
  const [first, second] = name.slice(1).split('/');
  return first === 'stations' && second === '{identity}'
    ? 'One station'
    : first[0].toUpperCase() + first.slice(1);
}

function resolve(components, parameter) {
  return parameter.$ref
    ? components.parameters[parameter.$ref.split('/').pop()]
    : parameter;
}

module.exports = { apiReference };
