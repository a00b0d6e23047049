// @ts-check

/**
 * OCPP 2.1 has messages of two more kinds, and the name of one is longer than the column was. Lengths are
 * checked by PostgreSQL only.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (isPostgres(knex)) {
    await knex.raw('alter table frames alter message_kind type varchar(24)');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // What they were before somebody knew them.
  await knex('frames')
    .whereIn('message_kind', ['callResultError', 'send'])
    .update({ message_kind: 'unknown' });
  if (isPostgres(knex)) {
    await knex.raw('alter table frames alter message_kind type varchar(12)');
  }
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.driverName === 'pg';
}
