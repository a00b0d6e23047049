import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A part of the backend's configuration. */
export type BackendConfig = Record<string, unknown>;

/** Where a backend listens. */
export interface BackendAddress {
  host: string;
  apiPort: number;
  stationsPort: number;
}

const CHECKOUT = path.resolve(__dirname, '../../../..');

/** The files that a backend is to read: those of `npm start`, then its address, then `configs`. */
export async function writeConfigFiles(options: {
  directory: string;
  address: BackendAddress;
  configs: BackendConfig[];
}): Promise<string[]> {
  const { directory, address, configs } = options;
  const { host, apiPort, stationsPort } = address;
  const addressConfig: BackendConfig = {
    backend: {
      baseUrl: `http://${host}:${apiPort}`,
      listen: { host, port: apiPort },
    },
    chargeStations: { listener: { host, port: stationsPort } },
  };
  const files = [
    path.join(CHECKOUT, 'app-config.yaml'),
    path.join(CHECKOUT, 'app-config.demo.yaml'),
    path.join(CHECKOUT, 'app-config.token.yaml'),
  ];
  for (const [index, config] of [addressConfig, ...configs].entries()) {
    const file = path.join(directory, `app-config.${index}.yaml`);
    // JSON is YAML.
    await writeFile(file, JSON.stringify(config));
    files.push(file);
  }
  return files;
}
