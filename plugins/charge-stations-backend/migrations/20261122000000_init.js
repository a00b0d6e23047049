// @ts-check

/**
 * Times are milliseconds since the epoch (UTC) in bigint columns. Raw frames are text, never json:
 * what a station sent must come back byte for byte.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('frames', table => {
    table.comment('Every frame as it crossed a socket, masked at named paths');
    table.bigIncrements('id');
    table.string('identity', 255).notNullable();
    table.string('connection_id', 64).notNullable();
    table.integer('seq').notNullable();
    table.bigInteger('received_at').notNullable();
    table.string('source', 8).notNullable();
    table.string('protocol', 16).notNullable();
    table.string('direction', 12).notNullable();
    table.string('message_kind', 12).notNullable();
    table.text('message_id');
    table.text('action');
    table.text('raw').notNullable();
    table.string('encoding', 8).notNullable();
    table.text('answer');
    table.text('violations').comment('JSON array, null where there are none');
    table.unique(['connection_id', 'seq']);
    table.index(['identity', 'received_at', 'id']);
  });

  await knex.schema.createTable('events', table => {
    table.comment(
      'What frames and our own doings say, normalised; one row a frame',
    );
    table.bigIncrements('id');
    table.string('identity', 255).notNullable();
    table.string('connection_id', 64).notNullable();
    table.integer('seq').notNullable();
    table.integer('part').notNullable().defaultTo(0);
    table.bigInteger('received_at').notNullable();
    table.string('source', 8).notNullable();
    table.string('type', 24).notNullable();
    table.text('reported_at').comment('The time as the station sent it');
    table.bigInteger('reported_time');
    table.integer('evse_id');
    table.integer('connector_id');
    table.text('status');
    table.text('error_code');
    table.text('info');
    table.text('vendor_id');
    table.text('vendor_error_code');
    table.text('detail').comment('JSON: the fields that have no column');
    table.text('flags').comment('JSON array of judgements, null where none');
    table.unique(['connection_id', 'seq', 'part']);
    table.index(['identity', 'received_at', 'id']);
  });

  await knex.schema.createTable('intervals', table => {
    table.comment(
      'Spans in one state; those of a lane touch and never overlap',
    );
    table.string('identity', 255).notNullable();
    table.integer('number').notNullable();
    table.string('lane', 64).notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at');
    table.string('state', 16).notNullable();
    table.string('cause', 16);
    table.text('status');
    table.string('source', 8).notNullable();
    table.primary(['identity', 'number']);
    table.index(['identity', 'lane', 'from_at']);
    // The present of a station, among years of its past.
    table.index(['identity'], 'intervals_open_index', {
      predicate: knex.whereNull('to_at'),
    });
  });

  await knex.schema.createTable('conditions', table => {
    table.comment('Faults and warnings with an opening and a closing');
    table.string('identity', 255).notNullable();
    table.integer('number').notNullable();
    table.string('scope', 64).notNullable();
    table.text('code').notNullable();
    table.boolean('blocking').notNullable();
    table.bigInteger('blocked_until');
    table.integer('severity').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.string('opened_basis', 16).notNullable();
    table.string('opened_connection_id', 64);
    table.integer('opened_seq');
    table.bigInteger('first_seen_at').notNullable();
    table.bigInteger('last_seen_at').notNullable();
    table.bigInteger('closed_at');
    table.string('closed_connection_id', 64);
    table.integer('closed_seq');
    table.string('close_reason', 16);
    table.string('close_precision', 8);
    table.integer('count').notNullable();
    table.integer('occurrences').notNullable();
    table.text('error_code');
    table.text('info');
    table.text('vendor_id');
    table.text('vendor_error_code');
    table.text('flags').comment('JSON array of the flags that are set');
    table.string('source', 8).notNullable();
    table.primary(['identity', 'number']);
    table.index(['identity', 'opened_at']);
    table.index(['identity'], 'conditions_open_index', {
      predicate: knex.whereNull('closed_at'),
    });
  });

  await knex.schema.createTable('condition_evidence', table => {
    table.comment('Which event did what to which condition');
    table.bigIncrements('id');
    table.string('identity', 255).notNullable();
    table.integer('condition_number').notNullable();
    table.string('connection_id', 64).notNullable();
    table.integer('seq').notNullable();
    table.string('effect', 16).notNullable();
    table.index(['identity', 'condition_number']);
    table.index(['connection_id', 'seq']);
  });

  await knex.schema.createTable('marks', table => {
    table.comment(
      'Moments on the timeline: boots, firmware changes, security events',
    );
    table.string('identity', 255).notNullable();
    table.integer('number').notNullable();
    table.bigInteger('at').notNullable();
    table.string('kind', 20).notNullable();
    table.text('detail');
    table.string('connection_id', 64);
    table.integer('seq');
    table.string('source', 8).notNullable();
    table.primary(['identity', 'number']);
    table.index(['identity', 'at']);
  });

  await knex.schema.createTable('station_state', table => {
    table.comment('What the reducer remembers of one station');
    table.string('identity', 255).primary();
    table.text('state').notNullable();
    table.bigInteger('next_deadline').index();
  });

  await knex.schema.createTable('stations', table => {
    table.comment('The present of every station that ever connected');
    table.string('identity', 255).primary();
    table.bigInteger('first_seen_at').notNullable();
    table.bigInteger('last_seen_at').notNullable();
    table.string('connection_id', 64).comment('Null while not connected');
    table.bigInteger('connected_since');
    table.text('remote_address');
    table.string('protocol', 16);
    table.text('vendor');
    table.text('model');
    table.text('serial_number');
    table.text('firmware_version');
    table.bigInteger('last_boot_at');
    table.bigInteger('disconnected_at');
  });

  await knex.schema.createTable('registry', table => {
    table.comment(
      'A copy of what the catalog says of each identity: the allow-list',
    );
    table.string('entity_ref', 255).primary();
    table.string('identity', 255).notNullable().index();
    table.text('title');
    table.text('owner');
    table.text('site');
    table.text('model');
    table.text('vendor');
    table.text('etag');
  });

  await knex.schema.createTable('listener_runs', table => {
    table.comment('When the listener ran; the gaps between are unknown, ours');
    table.string('run_id', 64).primary();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('alive_at').notNullable();
    table.bigInteger('stopped_at');
  });

  await knex.schema.createTable('credentials', table => {
    table.comment('Salted hashes of station passwords for HTTP Basic');
    table.string('identity', 255).primary();
    table.string('algorithm', 16).notNullable();
    table.text('salt').notNullable();
    table.text('hash').notNullable();
    table.bigInteger('updated_at').notNullable();
  });

  await knex.schema.createTable('unregistered', table => {
    table.comment('Refused identities that no entity carries; bounded');
    table.string('identity', 255).primary();
    table.bigInteger('first_seen_at').notNullable();
    table.bigInteger('last_seen_at').notNullable().index();
    table.integer('attempts').notNullable();
    table.text('remote_address').notNullable();
    table.text('protocols').notNullable().comment('JSON array as offered');
  });

  await knex.schema.createTable('meta', table => {
    table.comment(
      'Single values: the masking key, the time of the last registry sync',
    );
    table.string('key', 64).primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'meta',
    'unregistered',
    'credentials',
    'listener_runs',
    'registry',
    'stations',
    'station_state',
    'marks',
    'condition_evidence',
    'conditions',
    'intervals',
    'events',
    'frames',
  ]) {
    await knex.schema.dropTable(table);
  }
};
