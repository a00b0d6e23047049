// @ts-check

/**
 * The password that a station was sent, until it is known whether it uses that one. Beside the credential
 * and not in its place: whichever of the two the station has must let it in.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pending_credentials', table => {
    table.comment('Salted hashes of passwords that stations may have by now');
    table.string('identity', 255).primary();
    table.string('algorithm', 16).notNullable();
    table.text('salt').notNullable();
    table.text('hash').notNullable();
    table.bigInteger('updated_at').notNullable();
    table
      .string('settled_by', 16)
      .notNullable()
      .comment('anyUse: of either password; newUse: of this one only');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pending_credentials');
};
