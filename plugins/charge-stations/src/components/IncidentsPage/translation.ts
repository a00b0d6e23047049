/** The texts of the list of incidents; a part of `chargeStationsTranslationRef`. */
export const incidentsMessages = {
  loading: 'Loading the incidents',
  list: 'Incidents',
  state: 'State',
  states: {
    active: 'Open or acknowledged',
    open: 'Open',
    acknowledged: 'Acknowledged',
    suppressed: 'Silenced',
    resolved: 'Resolved in the last 24 h',
    all: 'All of the last 24 h',
  },
  short: {
    open: 'open',
    acknowledged: 'acknowledged',
    resolved: 'resolved',
    ended: 'over',
  },
  assignee: 'Assigned to',
  shown: {
    newest_one: '{{count}}{{more}} incident',
    newest_other: '{{count}}{{more}} incidents, newest first',
    worst_one: '{{count}}{{more}} incident',
    worst_other: '{{count}}{{more}} incidents, worst first',
  },
  none: 'No such incident',
  noneHelp:
    'Faults, lost connections and alarming security events appear here as soon as stations report them. Choose another state to see those that are over or silenced.',
  loadMore: 'Show more incidents',
  all: 'Choose all incidents shown',
  choose: 'Choose {{label}}',
  merge: 'Merge …',
  chooseSome: 'Choose incidents to act on several at once.',
  chosen_one: '{{count}} chosen',
  chosen_other: '{{count}} chosen',
  common: 'Causes that stations have in common',
  select_one: 'Choose it',
  select_other: 'Choose these {{count}}',
  cause: {
    grid: '{{stations}} of {{ofStations}} stations lost their supply or connection within a minute, from',
    uplink:
      '{{stations}} of {{ofStations}} stations went silent within a minute, from',
  },
} as const;
