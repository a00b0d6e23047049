// @ts-check

/**
 * What people did about incidents. Incidents themselves are made of conditions whenever they are read; an act
 * names its incident by the problem and by when the incident opened, so that history may be made anew beside it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_acts', table => {
    table.comment('Acknowledgements, comments and other acts on incidents');
    table.string('id', 36).primary();
    table.string('identity', 255).notNullable();
    table.string('scope', 64).notNullable();
    table.text('code').notNullable();
    table
      .bigInteger('opened_at')
      .notNullable()
      .comment('When its incident opened, as known at the time of the act');
    table.string('type', 16).notNullable();
    table.text('detail').comment('JSON: what the type of act has besides');
    table.text('text');
    table.text('author').notNullable();
    table.bigInteger('at').notNullable();
    table.index(['identity', 'at']);
  });
  // The few alarming ones among the marks of a fleet; no other mark pays for it. Queries repeat the condition.
  await knex.raw(`create index marks_alarming_index on marks (at)
    where kind = 'security' and detail in ('SecurityLogWasCleared', 'MemoryExhaustion', 'TamperDetectionActivated')`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index marks_alarming_index');
  await knex.schema.dropTable('incident_acts');
};
