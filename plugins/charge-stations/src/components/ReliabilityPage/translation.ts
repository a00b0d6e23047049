/** The texts of the page of how often stations fail; a part of `chargeStationsTranslationRef`. */
export const reliabilityMessages = {
  table: 'How often stations fail',
  loading: 'Computing rates',
  refresh: 'Compute again',
  by: { code: 'Code', model: 'Model', firmware: 'Firmware at the time' },
  model: 'Model',
  rate: 'Per 30 port-days',
  interval: '95 % interval',
  openings: 'Blocking faults',
  portDays: 'Port-days',
  portDaysHelp: 'Days in which the station was connected, times its ports',
  stations: 'Stations',
  stationsHelp: 'How many failed, of how many that could have',
  stationsOf: '{{affected}} of {{stations}}',
  total: 'All together',
  between: '{{low}} to {{high}}',
  drawn: '{{value}}, by 95 % between {{low}} and {{high}}',
  notObserved: 'not observed',
  sentence:
    'A port fails {{value}} times in 30 days (95 %: {{low}} to {{high}}).',
  sentenceNone:
    'No port failed. Up to {{high}} times in 30 days agrees with that (95 %).',
  sentenceNotObserved: 'No port was connected in this range.',
  counted_one:
    'One blocking fault in {{portDays}} port-days of {{stations}} stations.',
  counted_other:
    '{{count}} blocking faults in {{portDays}} port-days of {{stations}} stations.',
  help: 'Counted are blocking faults that opened while we looked, against the days in which their ports were connected; lost connections are no fault here. An interval holds every rate that agrees with what was counted, if faults come independently of each other: where one brings the next, it is too narrow.',
  incomplete:
    'There are more faults than one answer counts, so some stations are left out altogether. A shorter range or a filter tells more.',
  onlyBy: 'by {{grouping}}',
  onlyByHelp: '{{code}} alone, by {{grouping}}',
  showFaults: 'Show the faults',
  grouping: { code: 'code', model: 'model', firmware: 'firmware' },
  empty: 'No station has failed in this range',
  emptyHelp:
    'Choose a longer range, or take a filter away. A fault counts when it prevents charging.',
  changes: {
    title: 'Since this firmware',
    intro:
      'Stations that changed their firmware in the range, each compared with itself before and after.',
    none: 'No station changed its firmware in this range.',
    table: 'Changes of firmware',
    change: 'Change',
    before: 'Before',
    after: 'Since',
    what: 'What it did',
    side_one: '{{rate}} (one fault in {{portDays}} port-days)',
    side_other: '{{rate}} ({{count}} faults in {{portDays}} port-days)',
    lower:
      'Fewer faults: {{ratio}} times as many as before (95 %: {{low}} to {{high}}).',
    higher:
      'More faults: {{ratio}} times as many as before (95 %: {{low}} to {{high}}).',
    higherFromNone:
      'More faults: none before, and at least {{low}} times as many since (95 %).',
    noDifference:
      'No difference can be shown: anything from {{low}} to {{high}} times as many agrees with this (95 %).',
    noDifferenceOpen:
      'No difference can be shown: anything from {{low}} times as many upwards agrees with this (95 %).',
    noOpenings: 'No fault before, and none since.',
    notObserved: 'Before or since, no port was connected.',
  },
} as const;
