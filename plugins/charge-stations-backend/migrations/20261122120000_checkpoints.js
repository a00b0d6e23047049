// @ts-check

/**
 * The reducer's memory becomes a checkpoint: it is written now and then, and the events after it
 * on the same connection bring it up to date. The next deadline moves to the station's own row,
 * which every batch writes anyway.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('stations', table => {
    table
      .bigInteger('next_deadline')
      .comment('When the history changes without any event');
    table.index(['next_deadline'], 'stations_next_deadline_index', {
      predicate: knex.whereNotNull('next_deadline'),
    });
  });
  await knex('stations').update({
    next_deadline: knex('station_state')
      .select('station_state.next_deadline')
      .whereRaw('station_state.identity = stations.identity'),
  });
  await knex.schema.alterTable('station_state', table => {
    table.dropIndex(['next_deadline']);
    table.dropColumn('next_deadline');
    table
      .string('connection_id', 64)
      .comment(
        'The last record in the state; null: nothing is replayed onto it',
      );
    table.integer('seq');
  });
};

/**
 * A state may lack the last few events then: the version before this one cannot replay them.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('station_state', table => {
    table.dropColumns('connection_id', 'seq');
    table.bigInteger('next_deadline').index();
  });
  await knex('station_state').update({
    next_deadline: knex('stations')
      .select('stations.next_deadline')
      .whereRaw('stations.identity = station_state.identity'),
  });
  await knex.schema.alterTable('stations', table => {
    table.dropIndex([], 'stations_next_deadline_index');
    table.dropColumn('next_deadline');
  });
};
