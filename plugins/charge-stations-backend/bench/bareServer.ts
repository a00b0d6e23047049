/*
 * The floor: a `ws` server that parses each call and answers it with an empty result, under the first
 * subprotocol that it is offered. Argument: the `Variant` as JSON.
 */
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { leanCompression } from '../src/listener/compression';
import { BenchServer } from './benchServer';
import { serveParent } from './child';
import { Variant } from './mixes';
import { readUsage } from './usage';

const { compression }: Variant = JSON.parse(process.argv[2]);

let server: WebSocketServer;

serveParent<BenchServer>({
  async start() {
    server = new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      perMessageDeflate: compression && leanCompression,
    });
    server.on('connection', socket => {
      socket.on('message', data => {
        const [, id] = JSON.parse(String(data));
        socket.send(JSON.stringify([3, id, {}]));
      });
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return { port, store: 'stores nothing' };
  },
  usage: readUsage,
  async stop() {
    server.close();
    return null;
  },
});
