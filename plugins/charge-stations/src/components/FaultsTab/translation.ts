/** The texts of the faults of a station; a part of `chargeStationsTranslationRef`. */
export const faultsMessages = {
  table: 'Faults',
  severity: 'S',
  severityLong: 'Severity',
  code: 'Code (vendor code)',
  where: 'Where',
  opened: 'Opened',
  lasted: 'Lasted',
  count: 'Count',
  before: 'Before it',
  moreBefore_one: '{{count}} more',
  moreBefore_other: '{{count}} more',
  badges: 'Notes',
  open: 'open',
  loadMore: 'Load older faults',
  loading: 'Loading faults',
  loadingTimeline: 'Loading the timeline',
  loadingOverview: 'Loading the overview',
  empty: 'No fault in this range',
  emptyHelp: 'Choose a longer range to look further back.',
  noMatch: 'No fault matches the filters',
  noMatchHelp: 'Take a filter away, or choose a longer range.',
  filterCode: 'Code',
  filterConnector: 'Connector',
  filterSeverity: 'Severity',
  filterOpen: 'Open only',
  showSessions: 'Charging sessions',
  hint: 'J and K move from fault to fault, Enter opens, Escape closes.',
} as const;

/** The texts of one fault; a part of `chargeStationsTranslationRef`. */
export const faultMessages = {
  panel: 'Fault {{number}}',
  next: 'Next fault',
  previous: 'Previous fault',
  openedTitle: 'Opened',
  closedTitle: 'Closed',
  lastSeenTitle: 'Last seen',
  countTitle: 'Reported',
  stillOpen: 'still open',
  evidence: 'Evidence',
  loading: 'Loading the fault',
  lasted: '{{what}} on {{where}}, for {{duration}}.',
  ongoing: '{{what}} on {{where}}, open for {{duration}}.',
  wasOffline: 'The station was offline for {{duration}}.',
  isOffline: 'The station has been offline for {{duration}}.',
  blocking: 'Prevents charging while it is open.',
  warning: 'Does not prevent charging.',
  showBound: 'Show what it said then',
  symptomOf: 'Symptom of',
  becameWarning: 'It prevented charging until',
  learned: 'We learned of it at',
  count_one: 'once',
  count_other: '{{count}} times',
  occurrences_one: 'opened once',
  occurrences_other: 'opened {{count}} times',
  vendor: 'Vendor code',
  info: 'Info',
  hourBefore: {
    title: 'In the hour before',
    loading: 'Looking at the hour before',
    list: 'What changed in the hour before',
    before: '{{duration}} before',
    none: 'Nothing was recorded in the hour before.',
    unseen:
      'For {{duration}} of the hour nothing could be seen of the station.',
    seenThroughout: 'The station was seen throughout.',
    state: '{{where}}: {{before}} → {{after}}',
    faultOpened: '{{code}} opened on {{where}}',
    faultClosed: '{{code}} closed on {{where}}',
    more_one: 'Show one more',
    more_other: 'Show {{count}} more',
    messages: 'All messages of that hour',
  },
  elsewhere: 'Where else',
  elsewhereLoading: 'Looking at the other stations',
  elsewhereNone: 'The same code is open at no other station.',
  elsewhereSome_one: 'The same code is open at one other station.',
  elsewhereSome_other: 'The same code is open at {{count}} other stations.',
  elsewhereModel: 'Of the same model: {{amount}}.',
  elsewhereMore: 'And more: not all were looked at.',
  elsewhereList: 'Other stations with the same code',
  elsewhereRest_one: 'and one more',
  elsewhereRest_other: 'and {{count}} more',
} as const;

/** The texts of where the moment of an opening or a closing comes from; a part of `chargeStationsTranslationRef`. */
export const basisMessages = {
  offline:
    'From the last sign of life; where we were away ourselves, from when we listened again.',
  stationClock: "By the station's clock.",
  receiveTime:
    'By the time the frame arrived: the station gave no time, or none that can be right.',
  bounded:
    'The station gave an earlier time, but it was seen without this fault until then.',
} as const;

/** The texts of why a fault is over; a part of `chargeStationsTranslationRef`. */
export const closeReasonMessages = {
  cleared: 'The station reported that it is over.',
  leftFaulted: 'The connector left Faulted with another code.',
  reboot: 'Not reported again after a boot.',
  resync: 'Not reported again after a long absence.',
  stale: 'In doubt, and not seen for 24 hours.',
  reconnected: 'The connection came back.',
  quiet: 'No further boot for 60 minutes.',
  other: 'Reason: {{reason}}.',
} as const;

/** The texts of how exactly the end of a fault is known; a part of `chargeStationsTranslationRef`. */
export const precisionMessages = {
  exact: 'We saw it end.',
  gap: 'It ended at some time while we could not see; this is the latest moment it can have been.',
} as const;
