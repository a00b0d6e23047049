import fc from 'fast-check';
import {
  ConfigurationEntry,
  lookUpMeanings,
  writeBaseline,
} from '@forecourt/plugin-charge-stations-common';
import { judgeCompliance } from './judgeCompliance';
import { layerBaselines } from './layerBaselines';
import { parseBaseline } from './parseBaseline';
import { Baseline, Demand } from './types';

const meanings = lookUpMeanings([
  { key: 'Interval', aliases: ['Pulse'], type: 'integer', unit: 's' },
  { key: 'Data', type: 'set' },
  { key: 'Order', type: 'sequence' },
  { key: 'Key', class: 'secret', access: 'writeOnly' },
]);

function baselineOf(
  rules: Record<string, Demand>,
  more: Partial<Baseline> = {},
) {
  return layerBaselines({
    station: { identity: 'CP-1' },
    meanings,
    baselines: [
      {
        id: 'one',
        author: 'Ada',
        reason: 'Why not',
        scope: { layer: 'station', station: 'CP-1' },
        rules: Object.entries(rules).map(([key, demand]) => ({ key, demand })),
        ignore: [],
        isExhaustive: false,
        ...more,
      },
    ],
  });
}

const wanted = (value: string): Demand => ({ is: 'value', value });

function verdictOf(options: {
  key?: string;
  demand: Demand;
  entry?: Partial<ConfigurationEntry>;
  complete?: boolean;
  pending?: string;
}) {
  const { key = 'Interval', demand, entry, complete = true, pending } = options;
  const { keys } = judgeCompliance({
    baseline: baselineOf({ [key]: demand }),
    snapshot: {
      entries: entry ? [{ key, ...entry }] : [],
      completeness: complete ? 'complete' : 'partial',
    },
    meanings,
    ...(pending !== undefined && { pending: [{ key, value: pending }] }),
  });
  expect(keys).toHaveLength(1);
  const [{ verdict, notVerifiable }] = keys;
  return notVerifiable ? `${verdict}: ${notVerifiable}` : verdict;
}

describe('judgeCompliance', () => {
  it.each<[string, Parameters<typeof verdictOf>[0], string]>([
    [
      'the value',
      { demand: wanted('60'), entry: { value: '060' } },
      'compliant',
    ],
    [
      'another value',
      { demand: wanted('60'), entry: { value: '61' } },
      'drift',
    ],
    ['no value', { demand: wanted('60'), entry: {} }, 'drift'],
    ['an empty value', { demand: wanted('60'), entry: { value: '' } }, 'drift'],
    ['not there', { demand: wanted('60') }, 'missing'],
    [
      'not in a snapshot that has not all',
      { demand: wanted('60'), complete: false },
      'notVerifiable: incomplete',
    ],
    [
      'there in a snapshot that has not all',
      { demand: wanted('60'), entry: { value: '60' }, complete: false },
      'compliant',
    ],
    [
      'one of several',
      { demand: { is: 'anyOf', values: ['30', '60'] }, entry: { value: '60' } },
      'compliant',
    ],
    [
      'none of several',
      { demand: { is: 'anyOf', values: ['30', '60'] }, entry: { value: '9' } },
      'drift',
    ],
    ['unset as wanted', { demand: { is: 'unset' }, entry: {} }, 'compliant'],
    [
      'set and not wanted so',
      { demand: { is: 'unset' }, entry: { value: '' } },
      'drift',
    ],
    ['absent as wanted', { demand: { is: 'absent' } }, 'compliant'],
    [
      'not seen, wanted absent',
      { demand: { is: 'absent' }, complete: false },
      'notVerifiable: incomplete',
    ],
    ['there, wanted absent', { demand: { is: 'absent' }, entry: {} }, 'extra'],
    [
      'left alone',
      { demand: { is: 'ignored' }, entry: { value: '1' } },
      'ignored',
    ],
    ['left alone and not there', { demand: { is: 'ignored' } }, 'ignored'],
    [
      'written, and waiting for a reboot',
      { demand: wanted('60'), entry: { value: '9' }, pending: '60' },
      'pendingReboot',
    ],
    [
      'something else written',
      { demand: wanted('60'), entry: { value: '9' }, pending: '61' },
      'drift',
    ],
    [
      'in effect already',
      { demand: wanted('60'), entry: { value: '60' }, pending: '61' },
      'compliant',
    ],
    [
      'a key that only takes values',
      { key: 'Key', demand: wanted('x'), entry: {} },
      'notVerifiable: writeOnly',
    ],
    [
      'a key that need not be listed',
      { key: 'Key', demand: wanted('x') },
      'notVerifiable: writeOnly',
    ],
    [
      'a station that never tells it',
      { demand: wanted('60'), entry: { access: 'writeOnly' } },
      'notVerifiable: writeOnly',
    ],
    [
      'a masked value',
      { key: 'Key', demand: wanted('x'), entry: { value: 'masked:aa' } },
      'notVerifiable: masked',
    ],
    [
      'the hash that is wanted',
      {
        key: 'Key',
        demand: wanted('masked:aa'),
        entry: { value: 'masked:aa' },
      },
      'compliant',
    ],
    [
      'the same in another unit',
      { demand: wanted('60'), entry: { value: '60000', unit: 'ms' } },
      'compliant',
    ],
    [
      'a unit that nobody knows',
      { demand: wanted('60'), entry: { value: '60', unit: 'moments' } },
      'notVerifiable: units',
    ],
    [
      'a set in another order',
      { key: 'Data', demand: wanted('a,b'), entry: { value: 'B, a' } },
      'compliant',
    ],
    [
      'a sequence in another order',
      { key: 'Order', demand: wanted('a,b'), entry: { value: 'b,a' } },
      'drift',
    ],
  ])('%s', (_, options, expected) => {
    expect(verdictOf(options)).toBe(expected);
  });

  it('a key that no layer names is not asked about, or extra where a layer has all', () => {
    const snapshot = {
      entries: [{ key: 'Other', value: '1' }],
      completeness: 'complete' as const,
    };
    const judge = (isExhaustive: boolean) =>
      judgeCompliance({
        baseline: baselineOf({}, { isExhaustive }),
        snapshot,
        meanings,
      }).counts;
    expect(judge(false)).toMatchObject({ notAsked: 1, extra: 0 });
    expect(judge(true)).toMatchObject({ notAsked: 0, extra: 1 });
  });

  it('a key whose baseline is undecided is not verifiable', () => {
    const baseline = layerBaselines({
      station: { identity: 'CP-1', vendor: 'ABB', firmware: 'rc' },
      meanings,
      baselines: [
        {
          id: 'one',
          author: 'Ada',
          reason: 'Why not',
          scope: { layer: 'firmware', vendor: 'ABB', firmware: '>=1' },
          rules: [
            { key: 'A', demand: wanted('1') },
            { key: 'B', demand: wanted('1') },
          ],
          ignore: [],
          isExhaustive: false,
        },
      ],
    });
    const { keys } = judgeCompliance({
      baseline,
      snapshot: { entries: [{ key: 'A' }], completeness: 'complete' },
      meanings,
    });
    expect(keys).toEqual([
      expect.objectContaining({ key: 'A', notVerifiable: 'firmware' }),
      expect.objectContaining({ key: 'B', notVerifiable: 'firmware' }),
    ]);
  });

  it('tells the layer, its reason and what the station has, and hides a secret', () => {
    const { keys } = judgeCompliance({
      baseline: baselineOf({ Pulse: wanted('60'), Key: wanted('x') }),
      snapshot: {
        entries: [{ key: 'INTERVAL', value: '61' }, { key: 'Key' }],
        completeness: 'complete',
      },
      meanings,
    });
    expect(keys).toEqual([
      expect.objectContaining({
        key: 'INTERVAL',
        verdict: 'drift',
        demand: { is: 'value', value: '60' },
        source: {
          baseline: 'one',
          layer: 'station',
          author: 'Ada',
          reason: 'Why not',
        },
        entry: { key: 'INTERVAL', value: '61' },
      }),
      expect.objectContaining({ key: 'Key', hidden: true }),
    ]);
  });

  it('a rule for a variable on every EVSE is not missing where one has it', () => {
    const { counts } = judgeCompliance({
      baseline: baselineOf({ 'EVSE/Power': wanted('1') }),
      snapshot: {
        entries: [
          { key: 'EVSE@1/Power', value: '1' },
          { key: 'EVSE@2/Power', value: '2' },
        ],
        completeness: 'complete',
      },
      meanings,
    });
    expect(counts).toMatchObject({ compliant: 1, drift: 1, missing: 0 });
  });

  describe('of any baseline and snapshot', () => {
    const key = fc.constantFrom('Interval', 'Pulse', 'Data', 'Key', 'Other');
    const value = fc.constantFrom('1', '01', 'a,b', 'b,a', 'masked:aa', '');
    const demand = fc.oneof(
      value.map(wanted),
      fc
        .array(value, { minLength: 1 })
        .map((values): Demand => ({ is: 'anyOf', values })),
      fc.constantFrom<Demand>(
        { is: 'unset' },
        { is: 'absent' },
        { is: 'ignored' },
      ),
    );
    const entry = fc.record({
      key,
      value: fc.option(value, { nil: undefined }),
    });

    it('each entry and each key that is wanted has just one verdict', () => {
      fc.assert(
        fc.property(
          fc.dictionary(key, demand),
          fc.uniqueArray(entry, { selector: found => found.key }),
          fc.constantFrom('complete', 'partial', 'failed'),
          fc.boolean(),
          (rules, entries, completeness, isExhaustive) => {
            const { keys, counts } = judgeCompliance({
              baseline: baselineOf(rules, { isExhaustive }),
              snapshot: { entries, completeness },
              meanings,
            });
            expect(
              keys
                .flatMap(found => (found.entry ? [found.entry.key] : []))
                .sort(),
            ).toEqual(entries.map(found => found.key).sort());
            const names = (texts: string[]) =>
              new Set(texts.map(text => text.replace('Pulse', 'Interval')));
            expect(names(keys.map(found => found.key))).toEqual(
              names([...Object.keys(rules), ...entries.map(e => e.key)]),
            );
            const sum = Object.values(counts).reduce((a, b) => a + b, 0);
            expect(sum).toBe(keys.length);
          },
        ),
        { numRuns: 500, seed: 16 },
      );
    });

    it('a station that has exactly what is wanted has nothing but compliant keys', () => {
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom('A', 'B', 'Data'), value),
          values => {
            const rules = Object.fromEntries(
              Object.entries(values).map(([name, text]) => [
                name,
                wanted(text),
              ]),
            );
            const { keys, counts } = judgeCompliance({
              baseline: baselineOf(rules, { isExhaustive: true }),
              snapshot: {
                entries: Object.entries(values).map(([name, text]) => ({
                  key: name,
                  value: text,
                })),
                completeness: 'complete',
              },
              meanings,
            });
            expect(counts.compliant).toBe(keys.length);
          },
        ),
        { numRuns: 200, seed: 16 },
      );
    });

    it('a snapshot complies with the baseline that is written of it', () => {
      fc.assert(
        fc.property(
          fc.dictionary(
            fc.oneof(key, fc.stringMatching(/^[ -~]{1,12}$/)),
            fc.option(fc.oneof(value, fc.string({ unit: 'grapheme' }))),
          ),
          values => {
            const entries = Object.entries(values).map(([name, text]) => ({
              key: name,
              ...(text !== null && { value: text }),
            }));
            const written = writeBaseline({
              entries,
              meanings,
              author: 'Ada',
              reason: 'As delivered',
              appliesTo: { station: 'CP-1' },
            });
            const { counts } = judgeCompliance({
              baseline: layerBaselines({
                station: { identity: 'CP-1' },
                meanings,
                baselines: [parseBaseline({ id: 'one', text: written })],
              }),
              snapshot: { entries, completeness: 'complete' },
              meanings,
            });
            expect(counts).toMatchObject({ drift: 0, missing: 0, extra: 0 });
          },
        ),
        { numRuns: 300, seed: 16 },
      );
    });
  });
});
