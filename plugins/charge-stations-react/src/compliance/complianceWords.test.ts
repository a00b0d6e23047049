import { englishTranslate } from '../__testUtils__/translate';
import { aCompliance, aKeyCompliance } from '../testUtils';
import { complianceSentence, demandWords, hasWords } from './complianceWords';
import type { ComplianceVerdict, KeyCompliance } from './verdicts';

const t = englishTranslate();

const sentence = (amounts: Partial<Record<ComplianceVerdict, number>>) =>
  complianceSentence(
    aCompliance({
      keys: Object.entries(amounts).flatMap(([verdict, amount]) =>
        Array.from({ length: amount }, (_, index) =>
          aKeyCompliance(`${verdict}${index}`, {
            verdict: verdict as ComplianceVerdict,
            ...(verdict === 'ignored' && { demand: { is: 'ignored' } }),
            ...(verdict === 'notAsked' && { demand: undefined }),
          }),
        ),
      ),
    }),
    t,
  );

describe('complianceSentence', () => {
  it.each([
    [
      { drift: 3, missing: 1, compliant: 40, notAsked: 9 },
      '3 keys drift and 1 is missing; 40 of 44 wanted are as they should be.',
    ],
    [
      { missing: 1, compliant: 1 },
      'One key is missing; 1 of 2 wanted are as they should be.',
    ],
    [
      { drift: 1, extra: 2, notVerifiable: 2, compliant: 0 },
      'One key drifts, 2 are not wanted and of 2 it cannot be told; 0 of 5 wanted are as they should be.',
    ],
    [{ compliant: 7, ignored: 2 }, 'All 7 wanted keys are as they should be.'],
    [
      { ignored: 2, notAsked: 1 },
      'Its baselines want nothing of this station.',
    ],
  ])('of %j is "%s"', (amounts, expected) => {
    expect(sentence(amounts)).toBe(expected);
  });
});

describe('demandWords', () => {
  it.each<[KeyCompliance['demand'], string]>([
    [{ is: 'value', value: '60' }, '60'],
    [{ is: 'value', value: '' }, 'empty'],
    [{ is: 'value' }, '••••'],
    [{ is: 'anyOf', values: ['30', '60', '90'] }, '30, 60 or 90'],
    [{ is: 'anyOf', values: ['30'] }, '30'],
    [{ is: 'anyOf' }, '••••'],
    [{ is: 'unset' }, 'no value'],
    [{ is: 'absent' }, 'not there'],
    [{ is: 'ignored' }, 'anything'],
    [undefined, 'not asked for'],
  ])('%j is "%s"', (demand, expected) => {
    expect(demandWords(demand, {}, t).text).toBe(expected);
  });

  it.each<[string, Partial<KeyCompliance>, string]>([
    ['has the unit of what it has', {}, '16 or 32 A'],
    [
      'has none where units cannot be compared',
      { notVerifiable: 'units' },
      '16 or 32',
    ],
    [
      'has none where the station has no value',
      { entry: undefined },
      '16 or 32',
    ],
  ])('%s', (_, differences, expected) => {
    const key = aKeyCompliance('Key', {
      entry: { key: 'Key', value: '16', unit: 'A' },
      ...differences,
    });
    expect(
      demandWords({ is: 'anyOf', values: ['16', '32'] }, key, t).text,
    ).toBe(expected);
  });
});

describe('hasWords', () => {
  it.each<[string, Partial<KeyCompliance>, string]>([
    ['a value', { entry: { key: 'Key', value: '60' } }, '60'],
    ['a secret', { entry: { key: 'Key', value: 'm' }, hidden: true }, '••••'],
    ['no key', { entry: undefined }, 'not there'],
    [
      'a key that was not read',
      { entry: undefined, notVerifiable: 'incomplete' },
      'not read',
    ],
    [
      'a key that is never told',
      { entry: undefined, notVerifiable: 'writeOnly' },
      'never told',
    ],
  ])('%s', (_, differences, expected) => {
    expect(hasWords(aKeyCompliance('Key', differences), t).text).toBe(expected);
  });
});
