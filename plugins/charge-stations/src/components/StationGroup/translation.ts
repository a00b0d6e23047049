/** The texts on the pages of sites, models and owners; a part of `chargeStationsTranslationRef`. */
export const stationGroupMessages = {
  title: {
    site: 'Stations of this site',
    model: 'Stations of this model',
    owner: 'Charge stations',
  },
  loading: 'Loading the stations',
  empty: {
    site: 'No station belongs to this site. The entity of a station names its site in spec.system.',
    model:
      'No station is of this model. The entity of a station names its model in spec.model.',
  },
  of: 'Of',
  chips: 'Stations, worst first',
  more: 'and {{amount}} more',
  openFaults: 'Open faults, worst first',
  noFaults: 'No fault is open.',
  worstShown: 'The worst {{amount}} are shown.',
  uptime:
    'Uptime in the last 30 days: {{figure}} ({{profile}}), {{coverage}} of the time known',
  byFirmware: {
    table: 'Stations by firmware',
    firmware: 'Firmware now',
    amount: 'Stations',
    stations: 'How they are',
    faults: 'Open faults',
    show: 'Show',
    showOf: 'Show open faults of firmware {{firmware}}',
    more: 'The first {{shown}} of {{total}} stations are counted, worst first.',
  },
  links: {
    label: 'More of these stations',
    stations: 'All stations',
    faults: 'Open faults',
    uptime: 'Uptime',
    reliability: 'Reliability',
    configuration: 'Configuration matrix',
  },
  faultsByFirmware: {
    title: 'Faults by firmware, last 30 days',
    loading: 'Computing rates',
    more: 'Another range, or by code',
  },
} as const;
