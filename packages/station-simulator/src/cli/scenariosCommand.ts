import { listShipped } from '../library';

/** `station-simulator scenarios`. */
export function scenariosCommand(): void {
  for (const kind of ['scenarios', 'fleets'] as const) {
    const items = listShipped(kind);
    const width = Math.max(...items.map(({ name }) => name.length));
    const lines = items.map(
      ({ name, description }) => `  ${name.padEnd(width)}  ${description}\n`,
    );
    process.stdout.write(`${kind}:\n${lines.join('')}`);
  }
}
