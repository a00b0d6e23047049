import { createServer } from 'node:net';

/** Where the portal, its API and its listener for stations listen. */
export const PORTS = [3000, 7007, 9220];

/** Those of them that somebody listens on. */
export async function takenPorts(): Promise<number[]> {
  const free = await Promise.all(PORTS.map(isFree));
  return PORTS.filter((_, index) => !free[index]);
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port }, () => server.close(() => resolve(true)));
  });
}
