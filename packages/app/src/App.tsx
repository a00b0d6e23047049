import { createApp } from '@backstage/frontend-defaults';
import { apiDocsModule } from './modules/apiDocs';
import { catalogModule } from './modules/catalog';
import { firstPageModule } from './modules/firstPage';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themesModule } from './modules/themes';

// Plugins come by discovery (app-config.yaml, `app.packages: all`); these modules are the portal's own.
export default createApp({
  features: [
    apiDocsModule,
    catalogModule,
    firstPageModule,
    navModule,
    signInModule,
    themesModule,
  ],
});
