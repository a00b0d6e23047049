/** The texts of the messages of a specification; a part of `chargeStationsReactTranslationRef`. */
export const specificationMessages = {
  filters: 'What to show of the messages',
  search: 'Search messages',
  searchHint: 'Name or what it is for',
  group: 'Part',
  sender: 'Sent by',
  any: 'Any',
  anyOf: 'any of them',
  table: 'Messages of {{title}}',
  column: {
    name: 'Message',
    sender: 'Sent by',
    group: 'Part',
    line: 'What it is for',
    source: 'Specification',
  },
  count_one: 'One of {{all}} messages',
  count_other: '{{count}} of {{all}} messages',
  none: 'No message is called so or is for that.',
  clear: 'Show all',
  unreadable:
    'This definition is not made of knowledge packs, so it is shown as it is.',
  source: '{{name}} in {{title}}',
  messageOf: 'What this message of OCPP {{version}} is for',
} as const;
