// @ts-check

/**
 * Imports of logs, and how far each is: the rows are written with the evidence, so a restart goes on exactly
 * where it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Logs that were imported, or are being');
    table.string('id', 36).primary();
    table.text('name').notNullable();
    table.string('format', 32).notNullable();
    table
      .string('identity', 255)
      .comment('The station of lines that name none');
    table.string('time_zone', 64).notNullable();
    table.bigInteger('size').comment('Bytes of the log, where they are known');
    table.string('state', 16).notNullable();
    table.bigInteger('lines_done').notNullable();
    table.integer('connections').notNullable();
    table.text('columns').comment('JSON array: the header of a table');
    table.text('counts').notNullable().comment('JSON object');
    table.text('problems').comment('JSON array: what was not understood');
    table.text('error');
    table.bigInteger('created_at').notNullable().index();
    table.bigInteger('updated_at').notNullable();
  });
  await knex.schema.createTable('import_stations', table => {
    table.comment('The stations of an import');
    table.string('import_id', 36).notNullable();
    table.string('identity', 255).notNullable();
    table
      .text('state')
      .comment('JSON: what the intake goes on from; null when it has ended');
    table.boolean('is_new').notNullable().comment('Something was not known');
    table.boolean('is_rebuilt').notNullable();
    table.primary(['import_id', 'identity']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_stations');
  await knex.schema.dropTable('imports');
};
