/** The texts of a station in OCPI on the overview; a part of `chargeStationsTranslationRef`. */
export const ocpiMessages = {
  title: 'In OCPI {{version}}',
  loading: 'Looking how OCPI sees it',
  table: 'EVSEs and their status in OCPI',
  column: { evse: 'EVSE', status: 'Status', why: 'Why', since: 'Since' },
  intro:
    'What partners of a roaming platform would be told. Nothing is sent, and the mapping is a suggestion of this portal.',
  mapping: 'How statuses are mapped',
  empty:
    'No connector is known: the station has reported none, and its entity names none.',
  why: {
    lifecycle: 'The catalog has it as {{value}}',
    neverSeen: 'It never connected',
    offline: 'It is offline, for which OCPI has no status',
    condition: 'Its packs map this fault:',
    fault: 'This fault prevents charging:',
    status: 'Reported by {{where}}: {{value}}',
    notReported: 'Nothing was reported',
    unmapped: 'Reported by {{where}}, and mapped by no pack: {{value}}',
  },
  alternatives: 'others make {{statuses}} of it',
  ofConnectors: 'of several connectors: {{connectors}}',
  doubt: {
    mapping: 'mapping not confirmed',
    mappingHelp: 'Nobody has confirmed that the state is this status of OCPI',
    fault: 'fault not confirmed',
    faultHelp: 'Nobody has confirmed that the fault is still there',
    connection: 'last known',
    connectionHelp:
      'The connection is lost, though not long enough for the station to count as offline: nobody knows whether it is still so',
  },
} as const;
