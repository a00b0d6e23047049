/** The texts of the widgets on the home page; a part of `chargeStationsTranslationRef`. */
export const homeMessages = {
  loading: 'Loading the stations',
  noFaults_one: 'No open fault in your one station.',
  noFaults_other: 'No open faults in your {{count}} stations.',
  yours: 'Your stations: {{counts}}',
  notYours: 'You own no charge station',
  notYoursHelp:
    'A station is yours when its entity names you, or a group that you are a member of, in spec.owner. Ask whoever keeps the catalog.',
  allStations: 'All stations',
  yourStations: 'Your stations',
  yourFaults: 'Your open faults',
  fleetFaults: 'All open faults',
  conditions: 'Stations by status',
  causes: 'Most open faults by code',
  noCauses: 'No fault is open at any station.',
  atStations_one: 'at one station',
  atStations_other: 'at {{count}} stations',
  noStations: 'There is no station yet.',
} as const;
