/* For scale: a library for OCPP calls that validates each by its schema, answers it, and stores nothing. Argument: the `Variant` as JSON. */
import { AddressInfo } from 'node:net';
import { RPCServer } from 'ocpp-rpc';
import { leanCompression } from '../src/listener/compression';
import { BenchServer } from './benchServer';
import { serveParent } from './child';
import { Variant } from './mixes';
import { readUsage } from './usage';

const { protocol, compression }: Variant = JSON.parse(process.argv[2]);

const server = new RPCServer({
  protocols: [protocol],
  strictMode: true,
  pingIntervalMs: 0,
  wssOptions: { perMessageDeflate: compression && leanCompression },
});
server.auth(accept => accept());
server.on('client', client => {
  client.handle('BootNotification', () => ({
    status: 'Accepted',
    currentTime: new Date().toISOString(),
    interval: 300,
  }));
  client.handle('StatusNotification', () => ({}));
  client.handle('NotifyEvent', () => ({}));
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
