import { parse } from 'yaml';
import { addExplanation, Explanation } from './addExplanation';

const ACME: Explanation = {
  code: 'vendor:acme:e77',
  vendor: 'Acme',
  vendorErrorCode: 'E77',
  meaning: 'The fan does not turn',
};

describe('addExplanation', () => {
  it('writes a code of a vendor as packs have it', () => {
    const text = addExplanation('about: Ours\n', {
      ...ACME,
      title: 'Fan stalled',
      recovery: 'After a restart',
    });
    expect(parse(text)).toEqual({
      about: 'Ours',
      vendors: {
        acme: {
          names: ['Acme'],
          codes: {
            e77: {
              title: 'Fan stalled',
              vendorErrorCode: 'E77',
              meaning: 'The fan does not turn',
              recovery: 'After a restart',
            },
          },
        },
      },
    });
  });

  it.each([
    ['chargex:CX042', 'chargex', 'CX042'],
    ['ocpp16:unknown(FanFailure)', 'ocpp16', 'FanFailure'],
  ])('writes %s into its family', (code, family, name) => {
    const text = addExplanation('about: Ours\n', {
      code,
      title: 'Fan',
      meaning: 'It does not turn',
    });
    expect(parse(text)).toMatchObject({
      taxonomies: {
        [family]: {
          codes: { [name]: { name: 'Fan', meaning: 'It does not turn' } },
        },
      },
    });
  });

  it('keeps what was in the pack, comments too', () => {
    const before = [
      '# Ours, since 2025',
      'about: Ours',
      'vendors:',
      '  acme:',
      '    names: [ACME Ltd] # as they boot',
      '    codes:',
      '      e1: { vendorErrorCode: E1, meaning: The door is open }',
      '',
    ].join('\n');
    const text = addExplanation(before, ACME);
    expect(text).toContain('# Ours, since 2025');
    expect(text).toContain('# as they boot');
    expect(parse(text).vendors.acme).toMatchObject({
      names: ['ACME Ltd'],
      codes: { e1: { vendorErrorCode: 'E1' }, e77: { vendorErrorCode: 'E77' } },
    });
  });

  it('what stands in it is a text, whatever it looks like', () => {
    const meaning = 'a: b\n- c # d\n{{e}} "f"';
    const text = addExplanation('', { ...ACME, meaning });
    expect(parse(text).vendors.acme.codes.e77.meaning).toBe(meaning);
  });

  it('never overwrites', () => {
    const once = addExplanation('about: Ours\n', ACME);
    expect(() => addExplanation(once, ACME)).toThrow(
      'says something of vendor:acme:e77 already',
    );
  });

  it.each<[string, Partial<Explanation>, string]>([
    ['whose it is', { vendor: undefined }, 'say who it is'],
    ['how it was sent', { vendorErrorCode: undefined }, 'say who it is'],
    ['the family', { code: 'E77' }, 'is no code with its family'],
  ])('asks for %s', (_rule, difference, message) => {
    expect(() => addExplanation('', { ...ACME, ...difference })).toThrow(
      message,
    );
  });

  it.each(['a: [', '- a list', 'just words'])('%j is no pack', text => {
    expect(() => addExplanation(text, ACME)).toThrow('The pack');
  });
});
