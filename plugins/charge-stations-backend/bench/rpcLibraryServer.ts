/* For scale: a library for OCPP calls that validates each by its schema, answers it, and stores nothing. */
import { AddressInfo } from 'node:net';
import { RPCServer } from 'ocpp-rpc';
import { BenchServer } from './benchServer';
import { serveParent } from './child';
import { readUsage } from './usage';

const server = new RPCServer({
  protocols: ['ocpp1.6'],
  strictMode: true,
  pingIntervalMs: 0,
});
server.auth(accept => accept());
server.on('client', client => {
  client.handle('BootNotification', () => ({
    status: 'Accepted',
    currentTime: new Date().toISOString(),
    interval: 300,
  }));
  client.handle('StatusNotification', () => ({}));
});

serveParent<BenchServer>({
  async start() {
    const listening = await server.listen(0, '127.0.0.1');
    const { port } = listening.address() as AddressInfo;
    return { port, store: 'validates, stores nothing' };
  },
  usage: readUsage,
  async stop() {
    await server.close({ force: true });
    return null;
  },
});
