// @ts-check

/**
 * What people were told and that is not over yet, so that a restart tells nobody twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notifications_sent', table => {
    table.comment('Notifications about what is not over yet');
    table
      .string('key', 255)
      .primary()
      .comment('Scope that Backstage knows the notification by');
    table
      .text('site')
      .comment('Entity of the site, where stations of it went out together');
    table
      .text('faults')
      .notNullable()
      .comment('JSON: identity, scope and code of each fault it is about');
    table.bigInteger('since').notNullable();
    table.integer('severity').notNullable().comment('The worst that was told');
    table
      .boolean('flapping')
      .notNullable()
      .comment('That it flaps was told, and nothing more is until it is over');
    table.bigInteger('first_sent_at').notNullable();
    table.bigInteger('last_sent_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notifications_sent');
};
