import { errorCodes } from './errorCodes';
import { callErrorText, callResultText, callText } from './messages';

describe('messages', () => {
  it('writes the three kinds of message', () => {
    expect(
      callText({ id: 'a', action: 'Reset', payload: { type: 'Soft' } }),
    ).toBe('[2,"a","Reset",{"type":"Soft"}]');
    expect(callResultText({ id: 'a', payload: '{}' })).toBe('[3,"a",{}]');
    expect(
      callErrorText({ id: 'a', code: 'GenericError', description: 'why' }),
    ).toBe('[4,"a","GenericError","why",{}]');
  });

  it.each(['', 'a"b', 'a\\', '\n', '\ud800', '\0', 7])(
    'carries any id back as it was: %j',
    id => {
      expect(JSON.parse(callResultText({ id, payload: '{}' }))[1]).toBe(id);
    },
  );
});

describe('errorCodes', () => {
  it.each([
    ['ocpp1.6', 'FormationViolation', 'OccurenceConstraintViolation'],
    ['ocpp2.0.1', 'FormatViolation', 'OccurrenceConstraintViolation'],
    ['ocpp2.1', 'FormatViolation', 'OccurrenceConstraintViolation'],
  ] as const)('%s spells %s and %s', (protocol, formation, occurrence) => {
    expect(errorCodes[protocol]).toMatchObject({ formation, occurrence });
  });
});
