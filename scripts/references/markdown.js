'use strict';

const prettier = require('prettier');

/** A table; a `|` in a cell is text. */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(escape).join(' | ')} |`)
    .join('\n');
}

function escape(cell) {
  return cell.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

/** As the project's other Markdown is formatted. */
function format(text) {
  return prettier.format(text, {
    ...require('@backstage/cli/config/prettier'),
    parser: 'markdown',
  });
}

module.exports = { format, table };
