import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  formatTimeRange,
  toMillis,
  type TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import { messageRefText } from '../components/MessagesTab/messageRef';
import { messagesRouteRef } from '../routes';

/** What is shown before and after a moment, in milliseconds. */
const AROUND = 30 * 60_000;

type MessageRef = Parameters<typeof messageRefText>[0];

/** Addresses of the station's Messages tab; undefined where the app has no such tab. */
export function useMessagesPath() {
  const path = useRouteRef(messagesRouteRef)?.();
  if (path === undefined) {
    return undefined;
  }
  const pathOver = (window: TimeWindow, search: Record<string, string>) => {
    const parameters = formatTimeRange({ kind: 'absolute', ...window });
    Object.entries(search).forEach(([key, value]) =>
      parameters.set(key, value),
    );
    return `${path}?${parameters}`;
  };
  const around = (at: string) => {
    const moment = toMillis(at);
    return { from: moment - AROUND, to: moment + AROUND };
  };
  return {
    /** The messages of a window. */
    over: (window: TimeWindow) => pathOver(window, {}),
    /** At a message, among those of half an hour before and after a moment. */
    toMessage: (message: MessageRef, at: string) =>
      pathOver(around(at), { message: messageRefText(message) }),
    /** The connections of the same time. */
    toConnections: (at: string) =>
      pathOver(around(at), { view: 'connections' }),
  };
}
