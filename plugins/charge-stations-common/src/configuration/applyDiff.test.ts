import { applyDiff } from './applyDiff';
import { diffConfigurations } from './diffConfigurations';

const { changes } = diffConfigurations({
  before: { entries: [{ key: 'A', value: '1' }], completeness: 'complete' },
  after: { entries: [{ key: 'A', value: '2' }], completeness: 'complete' },
  meanings: () => undefined,
});

describe('applyDiff', () => {
  it.each([
    ['another value', [{ key: 'A', value: '3' }], 'A is not what the diff'],
    ['a key that is not there', [], 'A is not what the diff'],
    [
      'a key more',
      [{ key: 'A', value: '1' }, { key: 'B' }],
      'has keys that the diff has not',
    ],
  ])('refuses what the diff did not begin with: %s', (_, entries, message) => {
    expect(() => applyDiff({ entries, changes })).toThrow(message);
  });
});
