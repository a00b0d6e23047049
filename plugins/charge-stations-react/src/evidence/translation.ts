/** The texts of frames and what they did; a part of `chargeStationsReactTranslationRef`. */
export const evidenceMessages = {
  frame: {
    request: 'Frame',
    answer: 'Answer',
    answerAfter: 'Answer, {{delay}} later',
    answerAtUnknown: 'Answer (its time is not recorded)',
    noAnswer: 'No answer is recorded.',
    noneOwed: 'It wants no answer.',
    base64: 'Binary, shown as base64',
    violations: 'What is wrong with it',
    signed:
      'It came signed. It was read as what it carries, and the signature was not checked.',
    fromStation: 'from the station',
    toStation: 'to the station',
    masked: 'Secrets and personal data are masked before anything is stored.',
  },
  effect: {
    opened: 'Opened',
    reopened: 'Reopened',
    sighted: 'Seen again',
    duplicate: 'Repeated',
    renamed: 'Code changed',
    closed: 'Closed',
    becameWarning: 'Became a warning',
    unconfirmed: 'Became unconfirmed',
    explained: 'Told the cause',
    late: 'Came late',
  },
  ruleSeverity: { breach: 'Not allowed', worthKnowing: 'Worth knowing' },
  evidence: {
    empty: 'No evidence is stored for this.',
    show: 'Show frame',
    hide: 'Hide frame',
    ours: 'recorded by us',
    stationTime: 'station time',
    asSent: 'sent as {{time}}',
  },
} as const;
