// @ts-check

/**
 * Whose incident another was merged into: found from the head, whose station may be another than the merged one's.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('incident_acts', table => {
    table
      .string('into_identity', 255)
      .comment('With a merge: the station of the head');
    table.index(['into_identity']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('incident_acts', table => {
    table.dropIndex(['into_identity']);
  });
  await knex.schema.alterTable('incident_acts', table => {
    table.dropColumn('into_identity');
  });
};
