// @ts-check

/**
 * Beginnings and ends of charging sessions: few of all events are, so writing the others costs nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Written out, because a predicate takes no parameters.
  await knex.raw(
    "create index events_sessions_index on events (identity, received_at, id) where type in ('transactionStarted', 'transactionStopped')",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('events', table => {
    table.dropIndex([], 'events_sessions_index');
  });
};
