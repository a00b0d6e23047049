// @ts-check

/**
 * What has tripped stays so until somebody has been at the station.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('conditions', table => {
    table.boolean('needs_site_visit').notNullable().defaultTo(false);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('conditions', table => {
    table.dropColumn('needs_site_visit');
  });
};
