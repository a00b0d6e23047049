// @ts-check

/** @type {ReadonlyArray<[table: string, column: string]>} */
const PARTS = [
  ['condition_evidence', 'part'],
  ['conditions', 'opened_part'],
  ['conditions', 'closed_part'],
  ['marks', 'part'],
];

/**
 * Which of the events of a message is meant: a NotifyEvent of OCPP 2.x makes several. What was written before
 * names the first, as it did then.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [name, column] of PARTS) {
    await knex.schema.alterTable(name, table => {
      table.integer(column).notNullable().defaultTo(0);
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const [name, column] of PARTS) {
    await knex.schema.alterTable(name, table => {
      table.dropColumn(column);
    });
  }
};
