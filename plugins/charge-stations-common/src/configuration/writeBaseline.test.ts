import { lookUpMeanings } from './lookUpMeanings';
import { writeBaseline } from './writeBaseline';

const meanings = lookUpMeanings([
  { key: 'Interval', class: 'setting' },
  { key: 'Speed', aliases: ['Pace'], class: 'setting' },
  { key: 'Counter', class: 'volatile' },
  { key: 'Reset', class: 'verb' },
  { key: 'Serial', class: 'identity' },
  { key: 'Hidden', class: 'secret' },
  { key: 'Vehicle', class: 'setting', personal: true },
]);

describe('writeBaseline', () => {
  it('wants the settings of a snapshot, in the order of their names, and nothing else', () => {
    const text = writeBaseline({
      meanings,
      author: 'Ada',
      reason: "As delivered: it's fine",
      appliesTo: { vendor: 'ABB' },
      entries: [
        { key: 'Unknown', value: 'it is' },
        { key: 'Interval', value: '0300' },
        { key: 'Empty', value: '' },
        { key: 'Unset' },
        { key: 'Counter', value: '7' },
        { key: 'Reset', value: '0' },
        { key: 'Serial', value: 'S1' },
        { key: 'Hidden', value: 'x' },
        { key: 'Vehicle', value: 'x' },
        { key: 'Masked', value: 'masked:aa' },
        { key: 'WLANPassword', value: 'x' },
        { key: 'Fixed', value: '1', access: 'readOnly' },
        { key: 'A/B', value: '1', attribute: 'MaxSet' },
        { key: 'Twice', value: '1' },
        { key: 'TWICE', value: '2' },
        { key: 'Speed', value: '1' },
        { key: 'Pace', value: '2' },
      ],
    });
    expect(text).toBe(
      [
        "author: 'Ada'",
        "reason: 'As delivered: it''s fine'",
        'appliesTo:',
        "  vendor: 'ABB'",
        'keys:',
        "  Empty: ''",
        "  Interval: '0300'",
        "  Unknown: 'it is'",
        '  Unset:',
        '    unset: true',
        '',
      ].join('\n'),
    );
  });
});
