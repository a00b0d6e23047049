import { formatValueChange, readValueChange } from './valueChange';

describe('the change of a value in the words of a mark', () => {
  it('is read as it was written', () => {
    expect(readValueChange(formatValueChange('5.32', '5.33 beta'))).toEqual({
      before: '5.32',
      after: '5.33 beta',
    });
  });

  it.each([null, '', '5.33', ' → 5.33', 'a → b → c'])(
    'is none in %j',
    detail => {
      expect(readValueChange(detail)).toBeUndefined();
    },
  );
});
