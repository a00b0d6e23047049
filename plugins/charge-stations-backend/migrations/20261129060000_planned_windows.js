// @ts-check

/**
 * What people planned, or left out for a reason. Rows are never deleted: a window that is cancelled says by whom.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('planned_windows', table => {
    table.comment(
      'Planned work and excluded time, which figures take into account',
    );
    table.string('id', 36).primary();
    table.string('scope_type', 16).notNullable().comment('Whom it is for');
    table
      .string('scope_ref', 255)
      .notNullable()
      .comment('An identity, or the ref of an entity; empty for the fleet');
    table.string('kind', 16).notNullable();
    table.string('reason', 16).comment('Of excluded time');
    table.text('note').notNullable();
    table
      .bigInteger('from_at')
      .notNullable()
      .comment('It belongs to the window');
    table.bigInteger('to_at').notNullable().comment('It does not');
    table
      .text('author')
      .notNullable()
      .comment('The entity of a user, or the name of a service');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('cancelled_at');
    table.text('cancelled_by');
    table.index(['from_at', 'id']);
    table.index(['scope_type', 'scope_ref', 'from_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('planned_windows');
};
