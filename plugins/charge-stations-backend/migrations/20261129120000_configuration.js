// @ts-check

/**
 * Configuration of stations as history. What a station has is stored once, whoever has it and how often it is read:
 * a content is found by its hash, and one that differs little from another stores the difference alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('configuration_contents', table => {
    table.comment('Configurations, each once');
    table.bigIncrements('id');
    table.string('hash', 22).notNullable().unique();
    table
      .bigInteger('base_id')
      .comment('The content that the entries differ from; null: they are all');
    table
      .integer('depth')
      .notNullable()
      .comment('How many bases are beneath it');
    table.binary('entries').notNullable().comment('Deflated JSON');
  });
  await knex.schema.createTable('configuration_snapshots', table => {
    table.comment('When the configuration of a station was read or seen');
    table.bigIncrements('id');
    table.string('identity', 255).notNullable();
    table.bigInteger('taken_at').notNullable();
    table.string('completeness', 8).notNullable();
    table.string('why', 16).notNullable();
    table.text('requested_by');
    table.string('protocol', 16).notNullable();
    table.text('vendor');
    table.text('model');
    table.text('firmware_version');
    table.integer('keys').notNullable();
    table.text('unknown_keys').comment('JSON array, null where there are none');
    table.text('problem');
    table.string('connection_id', 64);
    table.integer('seq');
    table
      .bigInteger('content_id')
      .comment('What it said; null where it failed');
    table
      .bigInteger('known_id')
      .comment('What was known after it; null where it failed');
    table.boolean('known_complete').notNullable();
    table.bigInteger('before_id').comment('The one before that did not fail');
    table.integer('changed').comment('Keys that differ from what was known');
    table.index(['identity', 'taken_at', 'id']);
  });
  await knex.schema.createTable('configuration_present', table => {
    table.comment('What is known of the configuration of each station now');
    table.string('identity', 255).primary();
    table.bigInteger('snapshot_id').comment('The newest that did not fail');
    table.bigInteger('known_id');
    table.bigInteger('read_at').comment('When we last asked for it');
  });
  await knex.schema.createTable('configuration_evidence', table => {
    table.comment('Messages about configuration that are not looked at yet');
    // No index but the id of the event: every commit with such a message adds rows here.
    table
      .specificType(
        'id',
        knex.client.driverName === 'pg' ? 'bigint' : 'integer',
      )
      .primary();
    table.string('identity', 255).notNullable();
    table.string('connection_id', 64).notNullable();
    table.integer('seq').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'configuration_evidence',
    'configuration_present',
    'configuration_snapshots',
    'configuration_contents',
  ]) {
    await knex.schema.dropTable(name);
  }
};
