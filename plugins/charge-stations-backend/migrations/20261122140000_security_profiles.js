// @ts-check

/**
 * Beside the credentials and not in them: a station of profile 3 has no password, and a password that
 * is forgotten or replaced must not lower the profile.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('security_profiles', table => {
    table.comment('The one security profile a station may connect with');
    table.string('identity', 255).primary();
    table.integer('profile').notNullable().comment('0 to 3');
    table.bigInteger('updated_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('security_profiles');
  // The version before this one takes what it does not know for a sign of life.
  await knex('events').where({ type: 'listenerSecurity' }).delete();
  await knex('marks').where({ kind: 'listenerSecurity' }).delete();
};
