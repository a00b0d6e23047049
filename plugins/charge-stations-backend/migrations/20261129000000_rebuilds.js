// @ts-check

/**
 * Makings anew of histories, and how far each station of them is, so that a restart goes on where it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rebuilds', table => {
    table.comment('Histories that were made anew on request, or are being');
    table.string('id', 36).primary();
    table.string('state', 16).notNullable().index();
    table
      .text('requested_by')
      .notNullable()
      .comment('The entity of a user, or the name of a service');
    table.bigInteger('created_at').notNullable().index();
    table.bigInteger('started_at');
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('ended_at');
  });
  await knex.schema.createTable('rebuild_stations', table => {
    table.comment('The stations of a rebuild');
    table.string('rebuild_id', 36).notNullable();
    table.string('identity', 255).notNullable();
    table
      .string('state', 16)
      .notNullable()
      .comment('begun: what there was of its history may be gone');
    table.text('reason').comment('Why it failed');
    table.integer('conditions_before').comment('How many there were');
    table.integer('intervals_before');
    table.integer('conditions_after');
    table.integer('intervals_after');
    table.primary(['rebuild_id', 'identity']);
    table.index(['state', 'rebuild_id', 'identity']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rebuild_stations');
  await knex.schema.dropTable('rebuilds');
};
