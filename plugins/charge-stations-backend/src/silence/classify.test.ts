import fc from 'fast-check';
import {
  BACK,
  back,
  closedBy,
  factsOf,
  GAP,
  group,
  NOON,
} from './__testUtils__/facts';
import { classifySilence } from './classify';
import { OTHERWISE, RULES } from './rules';
import { SilenceFacts } from './types';

const HOUR = 3_600_000;
type Differing = Parameters<typeof factsOf>[0];

const SITE_OF_ONE = { site: group(1, 1) };
const SITE_STAYED = { site: group(1, 4) };
const SITE_GONE = { site: group(3, 10) };

/** What is known, what it is judged to be, how sure that is, and the first reason. */
const TABLE: Array<[string, Differing, string, string, string]> = [
  [
    'we were not running',
    { span: { state: 'unknown', cause: 'ours' }, ending: GAP },
    'ours',
    'certain',
    'ourAbsence',
  ],
  [
    'we could not store what it said',
    {
      span: { state: 'unknown', cause: 'ours' },
      ending: { ...GAP, type: 'evidenceLost', frames: 12 },
    },
    'ours',
    'certain',
    'evidenceLost',
  ],
  [
    'the CSMS behind us closed it',
    { span: { state: 'unknown', cause: 'upstream' } },
    'upstream',
    'certain',
    'upstreamClosed',
  ],
  [
    'a planned window covers all of it, whoever else went',
    {
      planned: [{ from: NOON, to: BACK, title: 'Grid work' }],
      cohort: SITE_GONE,
    },
    'planned',
    'certain',
    'plannedWindow',
  ],
  [
    'a planned window covers it up to now',
    {
      planned: [{ from: NOON - HOUR, to: NOON + HOUR }],
      span: { to: null },
      returned: null,
    },
    'planned',
    'certain',
    'plannedWindow',
  ],
  [
    'it lasted beyond the window in which it began',
    { planned: [{ from: NOON, to: BACK - 1 }] },
    'planned',
    'likely',
    'plannedWindow',
  ],
  [
    'a window that ended before explains nothing',
    { planned: [{ from: NOON - HOUR, to: NOON }], cohort: SITE_STAYED },
    'station',
    'likely',
    'siteStayed',
  ],
  [
    'it was slow to come back after we started, as all were',
    { ending: GAP, cohort: SITE_GONE },
    'ours',
    'likely',
    'afterOurGap',
  ],
  [
    'it came back after we started, but had booted',
    { ending: GAP, returned: back('boot') },
    'undetermined',
    'weak',
    'afterOurGap',
  ],
  [
    'it has not come back since we started',
    { ending: GAP, returned: null, span: { to: null } },
    'undetermined',
    'weak',
    'afterOurGap',
  ],
  [
    'it says that it restarted',
    { returned: back({ reason: 'FirmwareUpdate' }), cohort: SITE_GONE },
    'station',
    'likely',
    'returned',
  ],
  [
    'half of the fleet went',
    {
      cohort: { fleet: group(10, 20, 4), network: group(5, 5, 2) },
    },
    'ours',
    'weak',
    'fleet',
  ],
  [
    'a fleet of nine is too small to tell',
    { cohort: { fleet: group(9, 9, 4), ...SITE_STAYED } },
    'station',
    'likely',
    'siteStayed',
  ],
  [
    'three of ten of the site went',
    { cohort: SITE_GONE },
    'siteUplink',
    'likely',
    'site',
  ],
  [
    'three of eleven of the site are fewer than 30 %',
    { cohort: { site: group(3, 11) } },
    'undetermined',
    'weak',
    'siteTooFew',
  ],
  [
    'two of two of the site are fewer than three',
    { cohort: { site: group(2, 2) } },
    'undetermined',
    'weak',
    'siteTooFew',
  ],
  [
    'stations of one network at two sites went',
    { cohort: { network: group(3, 9, 2), ...SITE_OF_ONE } },
    'group',
    'likely',
    'network',
  ],
  [
    'stations of one network, all at one site, are no network',
    { cohort: { network: group(3, 9, 1), ...SITE_STAYED } },
    'station',
    'likely',
    'siteStayed',
  ],
  [
    'stations of one vendor and model at two sites went',
    { cohort: { vendorModel: group(3, 9, 2) } },
    'group',
    'weak',
    'vendorModel',
  ],
  [
    'it closed the connection itself',
    { ending: closedBy('station', 1001) },
    'station',
    'likely',
    'closing',
  ],
  [
    'we closed it for what it sent',
    { ending: closedBy('protocol', 1002) },
    'station',
    'likely',
    'closing',
  ],
  [
    'it broke off and its neighbours stayed',
    { cohort: SITE_STAYED },
    'station',
    'likely',
    'siteStayed',
  ],
  [
    'it left pings unanswered and its neighbours stayed',
    {
      ending: closedBy('liveness'),
      cohort: SITE_STAYED,
      returned: null,
      span: { to: null },
    },
    'station',
    'likely',
    'siteStayed',
  ],
  [
    'it broke off alone and came back with a boot',
    { returned: back('boot'), cohort: SITE_OF_ONE },
    'station',
    'weak',
    'returned',
  ],
  [
    'a site of one can never be its uplink, and says so',
    { cohort: SITE_OF_ONE },
    'undetermined',
    'weak',
    'closing',
  ],
  [
    'a station without a site has no neighbours',
    {},
    'undetermined',
    'weak',
    'closing',
  ],
  [
    'nobody recorded how it began',
    { ending: null, cohort: SITE_STAYED },
    'undetermined',
    'weak',
    'noClosing',
  ],
];

describe('classifySilence', () => {
  it.each(TABLE)('%s', (_, differing, verdict, confidence, first) => {
    const judged = classifySilence(factsOf(differing));
    expect(judged).toMatchObject({ verdict, confidence });
    expect(judged.reasons[0].fact).toBe(first);
  });

  it.each([...RULES, OTHERWISE])(
    'has an example of %#: $verdict, $confidence, because of $because',
    rule => {
      const decided = TABLE.some(([, differing]) => {
        const facts = factsOf(differing);
        return (RULES.find(it => it.holds(facts)) ?? OTHERWISE) === rule;
      });
      expect(decided).toBe(true);
    },
  );

  it('names the stations and the events that it rests on', () => {
    const { reasons } = classifySilence(
      factsOf({ cohort: SITE_GONE, returned: back('boot') }),
    );
    expect(reasons.slice(0, 3)).toEqual([
      {
        fact: 'site',
        detail: 'Of its site, 3 of 10 lost the connection within a minute.',
        evidence: [],
        stations: ['CP2', 'CP3'],
      },
      {
        fact: 'returned',
        detail:
          'It came back with a boot: it had lost its power or restarted, unless it boots whenever it connects.',
        evidence: [
          { connectionId: 'c2', seq: 1, type: 'boot', receivedAt: BACK + 500 },
        ],
        stations: [],
      },
      expect.objectContaining({
        fact: 'closing',
        evidence: [expect.objectContaining({ type: 'connectionClosed' })],
      }),
    ]);
  });

  it.each([
    [SITE_OF_ONE, 'siteOfOne'],
    [{}, 'siteUnknown'],
    [{ isPartial: true }, 'partialView'],
  ])('says what could not be compared: %j', (cohort, fact) => {
    const { reasons } = classifySilence(factsOf({ cohort }));
    expect(reasons.map(reason => reason.fact)).toContain(fact);
  });

  it.each([
    ['ours', { ending: GAP }],
    ['upstream', { ending: closedBy('upstream') }],
  ] as const)(
    'says nothing of others where the cause is %s: nobody was seen to stay',
    (cause, differing) => {
      const { reasons } = classifySilence(
        factsOf({ ...differing, span: { cause }, cohort: SITE_STAYED }),
      );
      const facts = reasons.map(({ fact }) => fact);
      expect(facts).not.toHaveLength(0);
      expect(facts).not.toContain('siteStayed');
    },
  );

  it('goes by when the station went away, also where our own absence lies between', () => {
    const judged = classifySilence(
      factsOf({
        began: NOON - HOUR,
        planned: [{ from: NOON - HOUR, to: NOON + HOUR }],
      }),
    );
    expect(judged.verdict).toBe('planned');
    expect(judged.reasons.map(({ fact }) => fact)).toContain('alreadyAway');
  });
});

const groups = fc
  .record({
    members: fc.integer({ min: 1, max: 40 }),
    gone: fc.integer({ min: 1, max: 40 }),
    sites: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ members, gone, sites }) =>
    group(Math.min(gone, members), members, sites),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: null });

const silences: fc.Arbitrary<SilenceFacts> = fc
  .record({
    cause: fc.constantFrom(null, 'ours' as const, 'upstream' as const),
    length: maybe(fc.integer({ min: 1, max: HOUR })),
    ending: fc.constantFrom(
      null,
      GAP,
      ...(['station', 'liveness', 'shutdown', 'upstream'] as const).map(by =>
        closedBy(by),
      ),
      closedBy('station', 1000),
    ),
    returned: fc.constantFrom(
      null,
      back('noBoot'),
      back('boot'),
      back({ reason: 'PowerUp' }),
      back({ reason: 'Watchdog' }),
    ),
    window: maybe(fc.integer({ min: -HOUR, max: HOUR })),
    site: maybe(groups),
    network: maybe(groups),
    vendorModel: maybe(groups),
    fleet: groups,
  })
  .map(({ cause, length, ending, returned, window, ...cohort }) =>
    factsOf({
      span: { cause, to: length === null ? null : NOON + length },
      ending,
      returned,
      planned:
        window === null ? [] : [{ from: NOON + window, to: NOON + HOUR }],
      cohort,
    }),
  );

describe('every silence', () => {
  it('has exactly one verdict, with a reason that it rests on', () => {
    fc.assert(
      fc.property(silences, facts => {
        const { verdict, confidence, reasons } = classifySilence(facts);
        const { because } = RULES.find(rule => rule.holds(facts)) ?? OTHERWISE;
        expect(because).toContain(reasons[0].fact);
        expect(confidence === 'weak' || verdict !== 'undetermined').toBe(true);
        expect(new Set(reasons.map(({ fact }) => fact)).size).toBe(
          reasons.length,
        );
      }),
    );
  });

  it('is of the site only where at least three stations and 30 % of it went', () => {
    fc.assert(
      fc.property(silences, facts => {
        const { site } = facts.cohort;
        const gone = (site?.silent.length ?? 0) + 1;
        const isSite = classifySilence(facts).verdict === 'siteUplink';
        expect(
          !isSite || (gone >= 3 && gone >= 0.3 * (site?.members ?? Infinity)),
        ).toBe(true);
      }),
    );
  });
});
