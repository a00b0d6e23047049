import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';

/** The stations are what people come for: `/` leads there. */
export const firstPageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    PageBlueprint.make({
      name: 'first',
      params: {
        path: '/',
        noHeader: true,
        loader: async () => <Navigate to="/charge-stations" replace />,
      },
    }),
  ],
});
