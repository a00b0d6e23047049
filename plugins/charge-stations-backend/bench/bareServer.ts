/* The floor: a `ws` server that parses each call and answers it with an empty result. */
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { BenchServer } from './benchServer';
import { serveParent } from './child';
import { readUsage } from './usage';

let server: WebSocketServer;

serveParent<BenchServer>({
  async start() {
    server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
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
