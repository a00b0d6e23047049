// @ts-check

const FRAME_COLUMNS = [
  'identity',
  'connection_id',
  'seq',
  'received_at',
  'source',
  'protocol',
  'direction',
  'message_kind',
  'message_id',
  'action',
  'raw',
  'encoding',
  'answer',
  'violations',
].join(', ');

/**
 * A frame takes the id of its event and needs no index of its own: lists and references find it
 * through the event's. Each index that begins with a station or a connection costs a page to write
 * with every call. Frames that had no event, calls of ours, get one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const { isSqlite, toJson } = dialectOf(knex);
  await knex.raw(`
    insert into events
      (identity, connection_id, seq, part, received_at, source, type, detail)
    select
      frames.identity, frames.connection_id, frames.seq, 0,
      frames.received_at, frames.source,
      case frames.direction when 'toStation' then 'callSent' else 'other' end,
      case frames.direction when 'toStation' then null
        else ${toJson(`'action', frames.action`)} end
    from frames
    left join events on events.connection_id = frames.connection_id
      and events.seq = frames.seq and events.part = 0
    where events.id is null
    order by frames.id`);
  await knex.schema.createTable('frames_new', table => {
    table.comment('Every frame as it crossed a socket, masked at named paths');
    // In SQLite only a column of exactly this type is the row's own key.
    table
      .specificType('id', isSqlite ? 'integer' : 'bigint')
      .primary()
      .comment("The id of the frame's event, the one with part 0");
    frameColumns(table);
  });
  await knex.raw(`
    insert into frames_new (id, ${FRAME_COLUMNS})
    select events.id, ${qualified('frames')}
    from frames
    join events on events.connection_id = frames.connection_id
      and events.seq = frames.seq and events.part = 0
    order by events.id`);
  await knex.schema.dropTable('frames');
  await knex.schema.renameTable('frames_new', 'frames');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.createTable('frames_new', table => {
    table.comment('Every frame as it crossed a socket, masked at named paths');
    table.bigIncrements('id');
    frameColumns(table);
  });
  await knex.raw(`
    insert into frames_new (${FRAME_COLUMNS})
    select ${FRAME_COLUMNS} from frames order by id`);
  await knex.schema.dropTable('frames');
  await knex.schema.renameTable('frames_new', 'frames');
  await knex.schema.alterTable('frames', table => {
    table.unique(['connection_id', 'seq']);
    table.index(['identity', 'received_at', 'id']);
  });
  // The version before this one takes what it does not know for a sign of life.
  await knex('events').where({ type: 'callSent' }).delete();
};

/** @param {string} table */
function qualified(table) {
  return FRAME_COLUMNS.split(', ')
    .map(column => `${table}.${column}`)
    .join(', ');
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function frameColumns(table) {
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
}

/** @param {import('knex').Knex} knex */
function dialectOf(knex) {
  const isSqlite = knex.client.driverName !== 'pg';
  return {
    isSqlite,
    /** @param {string} pairs */
    toJson: pairs =>
      isSqlite ? `json_object(${pairs})` : `json_build_object(${pairs})::text`,
  };
}
