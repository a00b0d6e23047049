/** The texts of how a station stood over time; a part of `configurationMessages`. */
export const driftMessages = {
  title: 'Deviating keys over time',
  help: 'Keys that drift, are missing or are not wanted, after each change of its configuration, against the baselines of now, whatever they were then.',
  loading: 'Holding the past against the baselines',
  chart:
    'Deviating keys over time: {{first}} at first, {{most}} at most, {{last}} now. The table has all of them.',
  asTable: 'As a table',
  asChart: 'As a chart',
  table: 'Deviating keys after each change',
  when: 'Since',
  deviating: 'Deviating',
  drift: 'Drift',
  missing: 'Missing',
  extra: 'Not wanted',
  notVerifiable: 'Cannot be told',
  look: 'Look at {{time}}',
  older: 'Older changes are not shown: these are the newest {{amount}}.',
  now: 'now',
} as const;
