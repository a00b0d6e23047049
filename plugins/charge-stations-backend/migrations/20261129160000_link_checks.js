// @ts-check

/**
 * What came of asking for the links of the specification registry, each a row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('link_checks', table => {
    table.comment('Whether links of the specification registry answer');
    table.text('url').primary();
    table.text('state').notNullable().comment('ok, moved, dead, unverified');
    table.integer('status_code');
    table.text('final_url').comment('Where the last redirect led');
    table.text('moved_to').comment('Where permanent redirects alone led');
    table.text('reason').comment('Why there is no answer');
    table.bigInteger('checked_at').notNullable();
    table
      .integer('failures')
      .notNullable()
      .comment('Days in a row on which it failed');
    table.text('failed_on').comment('The last of them, UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('link_checks');
};
