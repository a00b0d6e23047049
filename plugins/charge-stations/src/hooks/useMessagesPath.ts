import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  formatTimeRange,
  type TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import { messagesRouteRef } from '../routes';

/**
 * The address of the station's Messages tab over a window, opened at a message where one is named as
 * `<connection>/<number>`; undefined where the app has no such tab.
 */
export function useMessagesPath() {
  const path = useRouteRef(messagesRouteRef)?.();
  return path === undefined
    ? undefined
    : (window: TimeWindow, message?: string) => {
        const parameters = formatTimeRange({ kind: 'absolute', ...window });
        if (message) {
          parameters.set('message', message);
        }
        return `${path}?${parameters}`;
      };
}
