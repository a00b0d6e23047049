/** The texts of times and their ranges; a part of `chargeStationsReactTranslationRef`. */
export const timeMessages = {
  time: {
    zone: 'Times in {{zone}}',
    ongoing: 'ongoing',
  },
  range: {
    label: 'Time range',
    '24h': '24 h',
    '7d': '7 d',
    '30d': '30 d',
    custom: 'Custom',
    from: 'From',
    to: 'To',
    apply: 'Apply',
    earlier: 'Earlier',
    later: 'Later',
    invalid: 'The end must be after the start',
  },
} as const;
