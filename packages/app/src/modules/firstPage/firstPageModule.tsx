import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';

/**
 * The stations are what people come for: `/` leads there and not to the home page. The list answers for everybody,
 * also for who owns no station and whatever widgets somebody has put away; the home page is one click away.
 */
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
