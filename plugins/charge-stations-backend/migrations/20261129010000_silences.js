// @ts-check

/**
 * Who else went offline at a moment: few of all intervals are, so writing the others costs nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Written out, because a predicate takes no parameters.
  await knex.raw(
    "create index intervals_offline_index on intervals (from_at) where state = 'offline'",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('intervals', table => {
    table.dropIndex([], 'intervals_offline_index');
  });
};
