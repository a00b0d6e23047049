import { AvailabilityProfile } from '../model';

/** What is held against nobody: time in which nobody could look, and time outside service. */
const NEVER_COUNTED = { unknownOurs: 'leftOut', outside: 'leftOut' } as const;

const UP = { up: 'up', degraded: 'up' } as const;

/** Of the time whose state is known, how much was up. */
const technical: AvailabilityProfile = {
  id: 'technical',
  title: 'Technical availability',
  formula:
    'Time up (degraded included) divided by time up or down. Unknown, planned and excluded time is left out.',
  source: null,
  counts: {
    ...UP,
    down: 'notUp',
    unknown: 'leftOut',
    planned: 'leftOut',
    excluded: 'leftOut',
    ...NEVER_COUNTED,
  },
  method: { type: 'share' },
  target: null,
  period: 'any',
  minPowerKw: null,
  unverified: [],
};

/** The same with a station that is away held against it. */
const operational: AvailabilityProfile = {
  ...technical,
  id: 'operational',
  title: 'Operational availability',
  formula:
    'Time up (degraded included) divided by time in service without planned and excluded time. A station that is offline or silent counts as not up; our own absence is left out.',
  counts: { ...technical.counts, unknown: 'notUp' },
};

/** 23 CFR 680.116(b), a port at a time. */
const nevi: AvailabilityProfile = {
  id: 'nevi',
  title: 'US NEVI',
  formula:
    '(525,600 − minutes of outage that is not excluded) divided by 525,600, for each port over the previous twelve months. Offline is an outage. The constant stays in leap years.',
  source: { title: '23 CFR 680.116(b)', url: null },
  counts: {
    ...UP,
    down: 'notUp',
    unknown: 'notUp',
    planned: 'leftOut',
    excluded: 'leftOut',
    ...NEVER_COUNTED,
  },
  method: { type: 'fixedYear', minutes: 525_600 },
  target: { share: 0.97, compare: 'moreThan' },
  period: 'previous12Months',
  minPowerKw: null,
  unverified: [
    'The end of the formula and the list of what may be excluded were not read in the rule’s own text.',
    'Whether a degraded port still delivers the minimum power is not known; it counts as up.',
    'Time in which Forecourt could not look is taken for no outage: see the coverage.',
  ],
};

/** The Public Charge Point Regulations 2023, regulation 7, a network at a time. */
const uk: AvailabilityProfile = {
  id: 'uk-2023',
  title: 'UK Public Charge Point Regulations 2023',
  formula:
    'Time that is not Inoperative or OutOfOrder divided by all time in service, over all rapid ports (50 kW or more) and the calendar year. Unknown counts as reliable.',
  source: {
    title: 'SI 2023/1168, regulation 7',
    url: 'https://www.legislation.gov.uk/uksi/2023/1168/part/3/made',
  },
  counts: {
    ...UP,
    unknown: 'up',
    unknownOurs: 'up',
    down: 'notUp',
    planned: 'notUp',
    excluded: 'notUp',
    outside: 'leftOut',
  },
  method: { type: 'share' },
  target: { share: 0.99, compare: 'atLeast' },
  period: 'calendarYear',
  minPowerKw: 50,
  unverified: [
    'Planned and excluded time counts as Inoperative, since the operator knows of it.',
    'Whether a port is public is not known; ports whose entity names no power do not count.',
  ],
};

/** The rulebooks that come along. CEC is none of them: its limits on excluded time need more than sums of days. */
export const PROFILES: readonly AvailabilityProfile[] = [
  technical,
  operational,
  nevi,
  uk,
];
