import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { Condition } from '../model';
import {
  found,
  messageOf,
  NOON,
  NOTHING_ELSE,
  review,
} from './__testUtils__/reviewedMessage';
import { FindingKind } from './findings';
import { gatherReports } from './reports';
import { Reviewer } from './review';
import { ruleOf } from './specification';

const evidence = { connectionId: 'c1', seq: 4 };

it('counts the messages of the station and the versions it spoke', () => {
  const { messages, protocols, findings } = review([
    {},
    { protocol: 'ocpp2.1' },
    { direction: 'toStation', protocol: 'ocpp2.0.1' },
  ]);
  expect([messages, protocols]).toEqual([2, ['ocpp1.6', 'ocpp2.1']]);
  expect(findings).toEqual([]);
});

it('tells of reboot loops, doubts about the clock and reports that stay incomplete', () => {
  const loop = { openedAt: NOON, openedBy: { ...evidence, part: 0 } };
  const base = { ...evidence, protocol: 'ocpp2.0.1', requestId: 1 } as const;
  const part = { ...base, report: 'device', toBeContinued: true } as const;
  const reports = gatherReports({
    parts: [{ ...part, receivedAt: NOON, seqNo: 1 }],
    requests: [],
    now: NOON + 3_600_000,
  });
  expect(
    found([], {
      rebootLoops: [loop as Condition],
      clockDoubts: [{ at: NOON, detail: '2030-01-01T00:00:00Z', evidence }],
      reports,
    }),
  ).toEqual(['rebootLoop 1×', 'clockSuspect 1×', 'reportIncomplete device 1×']);
});

it.each([
  ['liveness', ['silence']],
  ['station', []],
])('a connection that was ended by %s: %j', (by, expected) => {
  const reviewer = new Reviewer();
  const closed = messageOf(
    { event: { type: 'connectionClosed', by } as object },
    3,
  );
  reviewer.take({ ...closed, frame: null });
  const { findings } = reviewer.finish(NOTHING_ELSE);
  expect(findings.map(({ kind }) => kind)).toEqual(expected);
});

describe('what the specification says of it', () => {
  it.each([
    ['secondCall', 'worthKnowing', 'breach', 'breach'],
    ['messageIdReused', 'breach', 'breach', 'breach'],
    ['schema', 'breach', 'breach', 'breach'],
    ['unmatchedAnswer', 'worthKnowing', 'worthKnowing', 'worthKnowing'],
    ['transition', 'worthKnowing', 'worthKnowing', 'worthKnowing'],
  ] as const)('%s: 1.6 %s, 2.0.1 %s, 2.1 %s', (kind, ...severities) => {
    const versions = ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'] as const;
    expect(versions.map(protocol => ruleOf(kind, protocol).severity)).toEqual(
      severities,
    );
  });

  it.each<[FindingKind, string, string]>([
    ['secondCall', 'ocpp-j-1.6 4.1.1', 'ocpp-2.1-json 4.1.1'],
    ['callBeforeBoot', 'ocpp-1.6 4.2', 'ocpp-2.1 B01 to B03'],
    ['unknownAction', 'ocpp-1.6 6', 'ocpp-2.1'],
  ])('%s is in %s and %s', (kind, ...places) => {
    const versions = ['ocpp1.6', 'ocpp2.1'] as const;
    expect(
      versions.map(version =>
        Object.values(ruleOf(kind, version).reference ?? {}).join(' '),
      ),
    ).toEqual(places);
  });

  it.each<FindingKind>([
    'messageForm',
    'schema',
    'transition',
    'clockOffset',
    'reportIncomplete',
    'silence',
  ])('%s is in documents that a pack has', kind => {
    const { specifications } = loadKnowledge();
    const versions = ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'] as const;
    const named = versions.flatMap(
      version => ruleOf(kind, version).reference?.specification ?? [],
    );
    expect(named.filter(id => !specifications?.[id])).toEqual([]);
  });
});
