/** The texts of comparing two faults; a part of `chargeStationsTranslationRef`. */
export const compareMessages = {
  add: 'Compare with …',
  full: 'Take one away to compare with another: {{amount}} at most.',
  list: 'Compared stations',
  remove: 'No longer compare with {{station}}',
  loading: 'loading',
  notFound: 'not there, or you may not see it',
  failed: 'could not be loaded',
  pick: 'Station to compare with',
  hint: 'Identity, title, site or model',
  searching: 'Looking for stations',
  none: 'No other station',
  relation: {
    site: 'Same site',
    firmware: 'Same model and firmware',
    model: 'Same model',
    other: 'Other stations',
  },
} as const;
