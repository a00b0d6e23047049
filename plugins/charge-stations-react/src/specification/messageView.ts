import type { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';

type Message = SpecificationDefinition['messages'][number];

/** Which messages of a specification are shown. */
export interface MessageView {
  search: string;
  /** Empty: all of them. */
  group: string;
  sender: string;
}

/**
 * The messages that a view shows: each word of the search is in the name or in what the message is for. The one that is
 * called exactly so comes first.
 */
export function shownMessages(
  messages: Message[],
  { search, group, sender }: MessageView,
): Message[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = messages.filter(message => {
    const text = `${message.name} ${message.line ?? ''}`.toLowerCase();
    return (
      words.every(word => text.includes(word)) &&
      (!group || message.group === group) &&
      (!sender || !message.senders || message.senders.includes(sender))
    );
  });
  const isCalledSo = ({ name }: Message) =>
    name.toLowerCase() === search.trim().toLowerCase();
  return [
    ...shown.filter(isCalledSo),
    ...shown.filter(message => !isCalledSo(message)),
  ];
}

/** The values that messages have, to choose one of. */
export function choicesOf(messages: Message[]) {
  const distinct = (values: string[]) => [...new Set(values)].sort();
  return {
    groups: distinct(messages.flatMap(({ group }) => group ?? [])),
    senders: distinct(messages.flatMap(({ senders }) => senders ?? [])),
  };
}
