/** The texts of the page of stations that no entity carries; a part of `chargeStationsTranslationRef`. */
export const unregisteredMessages = {
  table: 'Unregistered stations',
  intro:
    'These identities tried to connect and were refused, because no entity carries them. Put the YAML into a catalog file to admit one.',
  identity: 'Identity',
  lastSeen: 'Last seen',
  firstSeen: 'First seen',
  attempts: 'Attempts',
  address: 'Address',
  protocols: 'Offered protocols',
  noProtocols: 'none',
  show: 'Show YAML for {{identity}}',
  hide: 'Hide YAML for {{identity}}',
  copy: 'Copy YAML for {{identity}}',
  yaml: 'Entity for {{identity}}',
  loading: 'Loading unregistered stations',
  empty: 'Nobody unknown has tried to connect',
  emptyHelp:
    'A station whose identity no entity carries is refused and appears here, with an entity ready to be copied.',
} as const;
