import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: none of those can take it during a restart. */
const FIRST = 20_000;
const COUNT = 10_000;
const ATTEMPTS = 20;

/** A TCP port that nothing listens on. */
export async function freePort(host: string): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree({ host, port })) {
      return port;
    }
  }
  throw new Error(`No free port found from ${FIRST} on`);
}

function isFree(address: { host: string; port: number }): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(address, () => server.close(() => resolve(true)));
  });
}
