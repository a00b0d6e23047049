/** The texts of the counts above the list of stations; a part of `chargeStationsTranslationRef`. */
export const fleetMessages = {
  faulted: '{{amount}} of {{total}} faulted',
  warning: '{{amount}} with a warning',
  offline: '{{amount}} offline',
  neverSeen: '{{amount}} never connected',
  unregistered: '{{amount}} not registered',
  showUnregistered: 'Show what is not registered',
} as const;

/** The texts of the list of stations; a part of `chargeStationsTranslationRef`. */
export const stationsMessages = {
  table: 'Charge stations',
  station: 'Station',
  status: 'Status',
  openFaults: 'Open faults',
  connectors: 'Connectors',
  site: 'Site',
  owner: 'Owner',
  model: 'Model',
  uptime: 'Uptime 30 d',
  uptimeHelp: '{{profile}}, {{coverage}} of the time known',
  noUptime: 'No figures yet',
  lastSeen: 'Last seen',
  never: 'never',
  none: 'none',
  moreFaults: '+{{amount}}',
  moreFaultsHelp_one: 'One more fault is open',
  moreFaultsHelp_other: '{{count}} more faults are open',
  notAdmitted: 'Not admitted: several entities carry this identity',
  total_one: '{{count}} station',
  total_other: '{{count}} stations',
  previous: 'Previous page',
  next: 'Next page',
  loading: 'Loading stations',
  updating: 'Loading the next rows',
  noMatch: 'No station matches',
  noMatchHelp: 'Take a filter away, or search for part of an identity.',
  empty: 'No station is registered yet',
  emptyHelp:
    'A station is an entity with the annotation below, whose value is the identity the station connects with.',
  annotation: 'The annotation of a station',
  copyAnnotation: 'Copy the annotation',
} as const;
