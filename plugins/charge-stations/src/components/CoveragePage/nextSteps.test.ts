import { aCodeCoverage } from '@forecourt/plugin-charge-stations-react/testUtils';
import { entityLines, runbookLines, templateSearch } from './nextSteps';

const formDataOf = (search: string) =>
  JSON.parse(new URLSearchParams(search).get('formData') ?? '');

describe('the form of a template', () => {
  it('is filled with what is known of the code', () => {
    expect(formDataOf(templateSearch(aCodeCoverage()))).toEqual({
      code: 'vendor:acme:e77',
      name: 'acme-e77-one',
      vendor: 'Acme',
      model: 'One',
      info: 'Fan stalled',
      vendorErrorCode: 'E77',
    });
  });

  it('has no text where several came with the code', () => {
    const [text] = aCodeCoverage().texts;
    const several = aCodeCoverage({
      textCount: 2,
      texts: [text, { ...text, info: 'Fan gone' }],
    });
    expect(formDataOf(templateSearch(several))).not.toHaveProperty('info');
  });

  it('keeps signs that an address would not', () => {
    const vendor = 'Maker & Söhne #1 "+"';
    expect(formDataOf(templateSearch(aCodeCoverage({ vendor })))).toMatchObject(
      {
        vendor,
      },
    );
  });
});

it('the first lines of a runbook are YAML whatever stations call themselves', () => {
  const lines = runbookLines(
    aCodeCoverage({ vendor: 'A "B": [c]', model: undefined }),
  );
  expect(lines).toContain('codes: ["vendor:acme:e77"]\n');
  expect(lines).toContain('vendors: ["A \\"B\\": [c]"]\n');
  expect(lines).not.toContain('models');
});

it('what an entity lacks is a line each, and a baseline is none', () => {
  expect(entityLines(['baseline'])).toBe('');
  expect(entityLines(['model', 'baseline'])).toBe(
    'spec:\n  model: component:default/<model>',
  );
});
