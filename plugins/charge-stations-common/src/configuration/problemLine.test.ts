import { problemLine } from './problemLine';

const text = 'author: me\nkeys:\n  A: {';

describe('problemLine', () => {
  it('is the line that the message names, and where that stands', () => {
    const found = problemLine({
      id: 'v1.2',
      message: 'The baseline v1.2:3: a brace is missing',
      text,
    });
    expect(found).toMatchObject({ line: 3, text: '  A: {' });
    expect(text.slice(found?.start, found?.end)).toBe('  A: {');
  });

  it.each([
    'The baseline v1.2: reason is missing',
    'The baseline v1.2:9: beyond the end',
    'Not found',
  ])('is none of "%s"', message => {
    expect(problemLine({ id: 'v1.2', message, text })).toBeUndefined();
  });
});
