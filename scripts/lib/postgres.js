'use strict';

const net = require('node:net');

/** What Backstage's TestDatabases reads too. */
const urlVariable = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/**
 * The PostgreSQL to test and measure on: the one that the variable names, or else one on this machine
 * that lets us in. `refused` says that one answers and wants a password.
 */
async function findPostgres() {
  if (process.env[urlVariable]) {
    return { url: process.env[urlVariable], refused: false };
  }
  const { found, trusted } = await localPostgres();
  return {
    url: trusted ? 'postgresql://postgres@127.0.0.1:5432/postgres' : undefined,
    refused: found && !trusted,
  };
}

/**
 * Whether a PostgreSQL answers on the usual local port and lets `postgres` in without a password.
 * Speaks the first message of the frontend/backend protocol 3.0 and reads the first answer.
 */
function localPostgres() {
  return new Promise(resolve => {
    const socket = net.connect({ port: 5432, host: '127.0.0.1' });
    const end = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, () => end({ found: false, trusted: false }));
    socket.once('error', () => end({ found: false, trusted: false }));
    socket.once('connect', () => socket.write(startUpMessage()));
    socket.once('data', reply => {
      // "R" is an authentication request; kind 0 says that none is needed.
      const trusted =
        reply.length >= 9 && reply[0] === 0x52 && reply.readInt32BE(5) === 0;
      end({ found: true, trusted });
    });
  });
}

function startUpMessage() {
  const body = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, body]);
}

module.exports = { findPostgres, urlVariable };
