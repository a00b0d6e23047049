import { useTimeRange } from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { messageFilterFrom } from './messageFilter';
import { parseMessageRef } from './messageRef';

export const MESSAGES_VIEWS = [
  'messages',
  'connections',
  'conformance',
] as const;

/** What the tab shows: the messages, the connections they came on, or what is wrong with them. */
export type MessagesView = (typeof MESSAGES_VIEWS)[number];

/** The tab's state in the address. */
export function useMessagesUrl() {
  const { parameters, patch } = useSearchPatch();
  const { range, setRange } = useTimeRange();
  const selected = parameters.get('message') ?? undefined;
  const view: MessagesView =
    MESSAGES_VIEWS.find(name => name === parameters.get('view')) ?? 'messages';
  return {
    range,
    setRange,
    view,
    setView: (next: MessagesView) =>
      patch({ view: next === 'messages' ? undefined : next }),
    filter: messageFilterFrom(parameters),
    setFilter: (changes: SearchPatch, options?: { replace: boolean }) =>
      patch(changes, options),
    /** The message that is open, as text and as the API names it. */
    selected: parseMessageRef(selected ?? null) && selected,
    selectedRef: parseMessageRef(selected ?? null),
    /** Opening is a step that "back" undoes; going from one message to the next is not. */
    select: (message?: string) =>
      patch(
        { message },
        { replace: selected !== undefined && message !== undefined },
      ),
  };
}
