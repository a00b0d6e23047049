import { createBackend } from '@backstage/backend-defaults';
import { defaultDataDirectory } from './dataDirectory';
import { documentationModule } from './documentationModule';

process.env.FORECOURT_DATA_DIR ??= defaultDataDirectory(process.cwd());

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@forecourt/plugin-catalog-backend-module-charge-stations'));
backend.add(import('@forecourt/plugin-charge-stations-backend'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('@forecourt/plugin-scaffolder-backend-module-charge-stations'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@forecourt/plugin-search-backend-module-charge-stations'));

backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(documentationModule);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
