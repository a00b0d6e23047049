import { lookUpMeanings } from '@forecourt/plugin-charge-stations-common';
import fc from 'fast-check';
import { Demand, judgeCompliance, layerBaselines } from '../baselines';
import { ContentJudge } from './ContentJudge';
import { SettingNumbers } from './SettingNumbers';

const meanings = lookUpMeanings([
  { key: 'Interval', aliases: ['Pulse'], type: 'integer', unit: 's' },
  { key: 'Data', type: 'set' },
  { key: 'Key', class: 'secret', access: 'writeOnly' },
]);

const key = fc.constantFrom(
  'Interval',
  'Pulse',
  'Data',
  'Key',
  'Other',
  'EVSE@1/Power',
  'EVSE/Power',
);
const value = fc.constantFrom('1', '01', 'a,b', 'b,a', 'masked:aa', '');
const demand = fc.oneof(
  value.map((one): Demand => ({ is: 'value', value: one })),
  fc.constantFrom<Demand>({ is: 'unset' }, { is: 'absent' }, { is: 'ignored' }),
);
const entries = fc.uniqueArray(
  fc.record({
    key,
    value: fc.option(value, { nil: undefined }),
    attribute: fc.option(fc.constant('Target' as const), { nil: undefined }),
  }),
  { selector: entry => `${entry.key} ${entry.attribute}` },
);

it('contents that are judged together have the verdicts that each has by itself', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, demand),
      fc.boolean(),
      fc.array(fc.tuple(entries, fc.boolean()), { maxLength: 5 }),
      (rules, isExhaustive, contents) => {
        const baseline = layerBaselines({
          station: { identity: 'CP-1' },
          meanings,
          baselines: [
            {
              id: 'one',
              author: 'Ada',
              reason: 'Why not',
              scope: { layer: 'station', station: 'CP-1' },
              rules: Object.entries(rules).map(([name, wanted]) => ({
                key: name,
                demand: wanted,
              })),
              ignore: [],
              isExhaustive,
            },
          ],
        });
        const numbers = new SettingNumbers();
        const judge = new ContentJudge({ baseline, meanings, numbers });
        for (const [put, isComplete] of contents) {
          const content = numbers.number({ put, drop: [] }, undefined);
          const alone = judgeCompliance({
            baseline,
            meanings,
            snapshot: {
              entries: put,
              completeness: isComplete ? 'complete' : 'partial',
            },
          });
          const together = judge.judge(content, isComplete);
          expect(together.counts).toEqual(alone.counts);
          expect([...together.deviating].sort()).toEqual(
            alone.keys
              .filter(({ verdict }) =>
                ['drift', 'missing', 'extra'].includes(verdict),
              )
              .map(found => found.key)
              .sort(),
          );
        }
      },
    ),
    { numRuns: 500, seed: 5 },
  );
});
