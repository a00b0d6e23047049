// @ts-check

/**
 * Which CSMS speaks with a station in our place: as its entity chooses, and as it is on its present
 * connection. Of connections before it was always us.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const name of ['registry', 'stations']) {
    await knex.schema.alterTable(name, table => {
      table
        .text('upstream')
        .comment('A name of the configuration, none or mirror; null: nothing');
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['registry', 'stations']) {
    await knex.schema.alterTable(name, table => {
      table.dropColumn('upstream');
    });
  }
  // The version before this one takes what it does not know for a sign of life, or for a state it cannot draw.
  await knex('events')
    .whereIn('type', ['answerSent', 'evidenceLost'])
    .update({ type: 'callSent' });
  await knex('intervals')
    .where({ cause: 'upstream' })
    .update({ cause: 'ours' });
};
