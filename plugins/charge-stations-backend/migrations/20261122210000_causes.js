// @ts-check

/**
 * Conditions of OCPP 2.x may be symptoms of another one of their station.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('conditions', table => {
    table
      .integer('caused_by')
      .comment("The number of the station's condition that caused it");
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('conditions', table => {
    table.dropColumn('caused_by');
  });
};
