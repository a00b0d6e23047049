import path from 'node:path';
import { createBackend } from '@backstage/backend-defaults';

// Data belongs to the checkout or the unpacked bundle; `backstage-cli repo start` runs this two folders deeper.
const here = process.cwd();
const inPackage = here.endsWith(path.join('packages', 'backend'));
process.env.FORECOURT_DATA_DIR ??= path.resolve(
  here,
  inPackage ? '../..' : '.',
  '.data',
);

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@forecourt/plugin-catalog-backend-module-charge-stations'));
backend.add(import('@forecourt/plugin-charge-stations-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
