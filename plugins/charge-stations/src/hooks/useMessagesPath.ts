import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  formatWindow,
  toMillis,
} from '@forecourt/plugin-charge-stations-react';
import { messageRefText } from '../components/MessagesTab/messageRef';
import { messagesRouteRef } from '../routes';

/** What is shown before and after a moment, in milliseconds. */
const AROUND = 30 * 60_000;

/**
 * Addresses of the station's Messages tab around a moment: at a message, or at the connections;
 * undefined where the app has no such tab.
 */
export function useMessagesPath() {
  const path = useRouteRef(messagesRouteRef)?.();
  if (path === undefined) {
    return undefined;
  }
  const around = (at: string, search: Record<string, string>) => {
    const moment = toMillis(at);
    const window = formatWindow({ from: moment - AROUND, to: moment + AROUND });
    return `${path}?${new URLSearchParams({ ...window, ...search })}`;
  };
  return {
    toMessage: (ref: { connectionId: string; seq: number }, at: string) =>
      around(at, { message: messageRefText(ref) }),
    toConnections: (at: string) => around(at, { view: 'connections' }),
  };
}
