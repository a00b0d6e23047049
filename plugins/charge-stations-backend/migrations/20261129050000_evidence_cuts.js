// @ts-check

/**
 * How far the evidence of each station was deleted because it is too old, and what the reducer remembered of
 * what its deleted events told: without that, making the history anew would lose all before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence_cuts', table => {
    table.comment('From when on the evidence of a station is whole');
    table.string('identity', 255).primary();
    table
      .bigInteger('frames_from')
      .comment('Of frames received before, those that are left stay');
    table
      .bigInteger('events_from')
      .comment('History is made anew from here on; null: from its beginning');
    table
      .text('state')
      .comment('JSON: what the reducer had made of the events before that');
  });
};

/**
 * A version that does not know of cuts makes the history of a station from the events that are left.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_cuts');
  await knex('meta').where({ key: 'retentionRun' }).delete();
};
