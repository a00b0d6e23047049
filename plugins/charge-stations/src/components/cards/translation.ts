/** The texts of the status of a station; a part of `chargeStationsTranslationRef`. */
export const statusMessages = {
  rebuilding:
    'The history of this station is being made anew from its evidence. Until that has ended, parts of it are missing here; the evidence itself stays.',
  seeEvidence: 'See evidence',
} as const;

/** The texts of the live card; a part of `chargeStationsTranslationRef`. */
export const liveMessages = {
  title: 'Live',
  lanes: 'Present states',
  where: 'Where',
  state: 'State',
  inState: 'In this state for',
  lastKnown: 'Last known',
  atLeast: 'at least',
  atLeastHelp:
    'It was so when the station connected, and may have been so before.',
  asOf: 'as of',
  through: 'Through',
  copies: 'copies from a gateway',
  connectedFor: 'Connected for',
  disconnectedFor: 'Disconnected for',
  lastSeen: 'Last seen',
} as const;

/** The texts of the card of the last 24 hours; a part of `chargeStationsTranslationRef`. */
export const lastDayMessages = {
  title: 'Last 24 hours',
  openFaults: 'See all faults',
} as const;

/** The texts of the card of open faults; a part of `chargeStationsTranslationRef`. */
export const openFaultsMessages = {
  title: 'Open faults',
  titleCount: 'Open faults ({{amount}})',
  empty: 'No fault is open.',
  capped: 'The worst {{amount}} are shown.',
  table: 'Open faults',
  openFor: 'Open for',
} as const;

/** The texts of the identity card; a part of `chargeStationsTranslationRef`. */
export const identityMessages = {
  title: 'Identity',
  identity: 'OCPP identity',
  vendor: 'Vendor',
  model: 'Model',
  serialNumber: 'Serial number',
  firmware: 'Firmware',
  protocol: 'OCPP version',
  specification: 'Specification',
  security: 'Security profile',
  profileShown: {
    '0': 'connected with none: no password, no certificate',
    '1': 'connected with profile 1: password, no TLS',
    '2': 'connected with profile 2: password over TLS',
    '3': 'connected with profile 3: its certificate',
  },
  profileChosen: 'must use {{profile}} (chosen)',
  password: 'Password',
  passwordSet: 'set',
  passwordNotSet: 'not set',
  remoteAddress: 'Remote address',
  connectedSince: 'Connected since',
  disconnectedSince: 'Disconnected since',
  lastSeen: 'Last seen',
  firstSeen: 'First seen',
  lastBoot: 'Last boot',
  clock: 'Clock skew',
  skew: '{{skew}}, over the last {{samples}} reports with a time',
  skewUnknown: 'not known yet: {{samples}} of 3 reports with a time',
  skewCorrected: 'taken off its reports',
  clockSuspect: 'its times are not believed at present',
  notReported: 'not reported',
} as const;

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
