// @ts-check

/**
 * What people had written to stations. Rows are never deleted.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('configuration_writes', table => {
    table.comment('Configuration that was written to stations');
    table.string('id', 36).primary();
    table.string('identity', 255).notNullable();
    table
      .text('requested_by')
      .notNullable()
      .comment('The entity of a user, or the name of a service');
    table.text('reason').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('ended_at').comment('Null while it is under way');
    table.string('state', 16).notNullable();
    table.text('problem').comment('Why not all was tried');
    table
      .text('plan')
      .notNullable()
      .comment('JSON: steps with results, unchanged and refused keys');
    table.bigInteger('before_id').comment('The snapshot before');
    table.bigInteger('after_id').comment('The snapshot after');
    table.unique(['identity', 'created_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('configuration_writes');
};
