// @ts-check

const INDEXES = [
  ['configuration_snapshots', 'content_id', 'content_id is not null'],
  // Of most snapshots it is the content, which has an index of its own.
  ['configuration_snapshots', 'known_id', 'known_id <> content_id'],
  ['configuration_contents', 'base_id', 'base_id is not null'],
];

/**
 * Finds who needs a content, so that one that nobody needs can be deleted.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [table, column, where] of INDEXES) {
    await knex.raw(
      `create index ${table}_${column}_index on ${table} (${column}) where ${where}`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const [table, column] of INDEXES) {
    await knex.raw(`drop index ${table}_${column}_index`);
  }
};
