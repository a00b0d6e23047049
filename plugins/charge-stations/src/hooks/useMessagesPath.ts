import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
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
  return path === undefined ? undefined : pathsUnder(path);
}

/** The address of a message of any station, from anywhere. */
export function useStationMessageLink() {
  const entityLink = useEntityRefLink();
  return (entityRef: string, message: MessageRef, at: string) =>
    pathsUnder(`${entityLink(entityRef)}/messages`).toMessage(message, at);
}

function pathsUnder(path: string) {
  const pathOver = (window: TimeWindow, search: Record<string, string>) => {
    const parameters = formatTimeRange({ kind: 'absolute', ...window });
    Object.entries(search).forEach(([key, value]) =>
      parameters.set(key, value),
    );
    return `${path}?${parameters}`;
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

function around(at: string): TimeWindow {
  const moment = toMillis(at);
  return { from: moment - AROUND, to: moment + AROUND };
}
