// @ts-check

/** Milliseconds of a port in each class of time: `TIME_CLASSES` of the model. */
const CLASSES = [
  'up',
  'degraded',
  'down',
  'unknown',
  'unknown_ours',
  'planned',
  'excluded',
  'outside',
];

/**
 * @param {import('knex').Knex} knex
 * @param {{ name: string, column: string, length: number, comment: string }} options
 */
async function createSums(knex, { name, column, length, comment }) {
  const creation = knex.schema.createTable(name, table => {
    table.comment(comment);
    table.string('identity', 255).notNullable();
    table.string(column, length).notNullable();
    table.string('port', 255).notNullable();
    for (const timeClass of CLASSES) {
      table.bigInteger(timeClass).notNullable();
    }
    table.integer('openings').notNullable().comment('Blocking faults');
    table.integer('repeats').notNullable();
    table
      .text('repairs')
      .comment('Durations in milliseconds with commas between them');
    table.integer('gap_repairs').notNullable();
    // Before the port, so that a range of days of many stations is one look-up for each.
    table.primary(['identity', column, 'port']);
  });
  if (knex.client.driverName !== 'better-sqlite3') {
    await creation;
    return;
  }
  // SQLite then keeps the days of a station beside each other, and each row once.
  for (const { sql } of creation.toSQL()) {
    await knex.raw(/^create table/i.test(sql) ? `${sql} without rowid` : sql);
  }
}

/**
 * Sums of each port's time by day and by month, how far they are, and which histories have changed since.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createSums(knex, {
    name: 'port_days',
    column: 'day',
    length: 10,
    comment: 'What the time of a port was on a calendar day',
  });
  await createSums(knex, {
    name: 'port_months',
    column: 'month',
    length: 7,
    comment: 'The same of a month: the sum of its days',
  });
  await knex.schema.createTable('rolled_up', table => {
    table.comment('How far the sums of each station are');
    table.string('identity', 255).primary();
    table
      .bigInteger('rolled_to')
      .index()
      .comment('All before it is in the sums; null: nothing is');
    table.string('first_day', 10).comment('The first that has sums');
  });
  await knex.schema.createTable('changed_histories', table => {
    table.comment(
      'Changes that the sums may not have yet, taken in one by one',
    );
    table.bigIncrements('id');
    // No index on it: every commit adds rows here.
    table.string('identity', 255).notNullable();
    table.bigInteger('from_at').notNullable().comment('Nothing before changed');
  });
  await knex.schema.alterTable('registry', table => {
    table
      .text('service')
      .comment('JSON: when the station is to be used, and its EVSEs');
  });
  await knex.raw(
    'insert into changed_histories (identity, from_at) select identity, 0 from station_state',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('registry', table => {
    table.dropColumn('service');
  });
  for (const name of [
    'changed_histories',
    'rolled_up',
    'port_months',
    'port_days',
  ]) {
    await knex.schema.dropTable(name);
  }
};
