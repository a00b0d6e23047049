import { comparedFrom, compareParameter } from './compareParameter';

describe('the compared stations in the address', () => {
  it.each([
    ['none', null, []],
    ['one', 'CP2', ['CP2']],
    ['several', 'CP2,CP3', ['CP2', 'CP3']],
    ['each once', 'CP2,CP2', ['CP2']],
    ['never the station itself', 'CP1,CP2', ['CP2']],
    ['not too many', 'A,B,C,D', ['A', 'B', 'C']],
    ['what is no identity is left out', ',%E0%A4%A,CP2', ['CP2']],
  ])('%s', (_rule, text, expected) => {
    expect(comparedFrom(text, 'CP1')).toEqual(expected);
  });

  it.each([[['CP2', 'CP3']], [['a,b', 'ü/?&']]])(
    '%j is written and read back',
    identities => {
      expect(comparedFrom(compareParameter(identities) ?? null, 'CP1')).toEqual(
        identities,
      );
    },
  );

  it('goes when the last is taken away', () => {
    expect(compareParameter([])).toBeUndefined();
  });
});
