// @ts-check

/**
 * What configurations should be, each version a row. Rows are never deleted: one that is removed has a version without a text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('baselines', table => {
    table.comment('Versions of configuration baselines');
    table.string('id', 64).notNullable();
    table.integer('version').notNullable().comment('From 1 on');
    table.text('text').comment('YAML; null: removed');
    table.bigInteger('saved_at').notNullable();
    table
      .text('saved_by')
      .notNullable()
      .comment('The entity of a user, or the name of a service');
    table.primary(['id', 'version']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('baselines');
};
