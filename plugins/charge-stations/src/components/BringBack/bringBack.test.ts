import {
  aKeyCompliance,
  SOME_COMPLIANCE,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { bringBack } from './bringBack';

describe('bringBack', () => {
  it('writes what drifts and has one wanted value, names what it cannot add or remove, and leaves every other verdict', () => {
    expect(bringBack(SOME_COMPLIANCE)).toEqual({
      values: [{ key: 'OperatorCurrentLimit', value: '16' }],
      leftOut: [
        { key: 'MeterValueSampleInterval', why: 'several' },
        { key: 'ConnectionTimeOut', why: 'missing' },
        { key: 'RCDRESET', why: 'extra' },
      ],
    });
  });

  it.each([
    ['several', { demand: { is: 'anyOf', values: ['1', '2'] } }],
    ['unset', { demand: { is: 'unset' } }],
    ['hidden', { demand: { is: 'value' }, hidden: true }],
    ['hidden', { demand: { is: 'anyOf' }, hidden: true }],
  ] as const)('leaves out as %s what has %j', (why, differences) => {
    const key = aKeyCompliance('Key', {
      verdict: 'drift',
      ...JSON.parse(JSON.stringify(differences)),
    });
    expect(bringBack([key])).toEqual({
      values: [],
      leftOut: [{ key: 'Key', why }],
    });
  });

  it('keeps the attribute of a variable, and an empty value', () => {
    const key = aKeyCompliance('Ctrlr/Name', {
      verdict: 'drift',
      attribute: 'Target',
      demand: { is: 'value', value: '' },
    });
    expect(bringBack([key]).values).toEqual([
      { key: 'Ctrlr/Name', attribute: 'Target', value: '' },
    ]);
  });
});
