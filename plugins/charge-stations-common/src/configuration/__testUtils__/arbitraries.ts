import fc from 'fast-check';
import { lookUpMeanings } from '../lookUpMeanings';
import { ConfigurationContent, ConfigurationEntry } from '../types';

/** For property tests: few keys in several spellings, so that they meet. */
export const someMeanings = lookUpMeanings([
  { key: 'Interval', aliases: ['OldInterval'], type: 'integer', unit: 's' },
  { key: 'Data', class: 'setting', type: 'set' },
  { key: 'Priority', class: 'setting', type: 'sequence' },
  { key: 'Phases', class: 'setting', type: 'phaseMap' },
  { key: 'Counter', class: 'volatile', type: 'decimal' },
  { key: 'Key', class: 'secret', access: 'writeOnly' },
  { key: 'Serial', class: 'identity' },
]);

const entry: fc.Arbitrary<ConfigurationEntry> = fc
  .record({
    key: fc.constantFrom(
      ...['Interval', 'INTERVAL', 'OldInterval', 'Data', 'data', 'Priority'],
      ...['Phases', 'Counter', 'Key', 'Serial', 'Other', 'other', 'A@1/B'],
    ),
    attribute: fc.constantFrom(undefined, undefined, 'Target' as const),
    value: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom('', '1', '01', '1.0', '1000', 'true', 'True'),
      fc.constantFrom('a,b', 'b,a', 'B, A', '0.RST,1.RST', '1.RST,0.RST'),
      fc.constantFrom('masked:0001', 'masked:0002'),
      fc.string({ maxLength: 4 }),
    ),
    access: fc.constantFrom(
      undefined,
      'readOnly' as const,
      'writeOnly' as const,
    ),
    dataType: fc.constantFrom(undefined, 'integer', 'SequenceList'),
    unit: fc.constantFrom(undefined, undefined, 's', 'ms', 'parsec'),
  })
  .map(
    // As entries come: without what they have not.
    fields => JSON.parse(JSON.stringify(fields)) as ConfigurationEntry,
  );

export const someEntries = fc.array(entry, { maxLength: 14 });

export const someContent: fc.Arbitrary<ConfigurationContent> = fc.record({
  entries: someEntries,
  completeness: fc.constantFrom('complete', 'partial', 'failed'),
});
