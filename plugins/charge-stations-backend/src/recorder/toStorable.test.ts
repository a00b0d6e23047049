import { statusRecord } from '../store/__testUtils__/records';
import { toStorable } from './toStorable';

const HALF = '\uD83D';

describe('toStorable', () => {
  it('gives back the very record where every text can be kept', () => {
    const record = statusRecord({
      identity: 'cp1',
      seq: 1,
      frame: { raw: '[2,"a","b",{"info":"\\u0000 \\ud800 🔌"}]' },
      event: { info: '漢 🔌' },
    });
    expect(toStorable(record)).toBe(record);
  });

  it.each([
    ['NUL', 'Ground\0', 'Ground\uFFFD'],
    ['half a surrogate pair', `a${HALF}b`, 'a\uFFFDb'],
    ['both, next to a whole pair', `\0🔌${HALF}`, '\uFFFD🔌\uFFFD'],
  ])('shows %s in an event as U+FFFD and says so', (_name, info, shown) => {
    const record = statusRecord({ identity: 'cp1', seq: 1, event: { info } });
    const { evidence, events } = toStorable(record);
    expect(events).toMatchObject([{ type: 'status', info: shown }]);
    expect(evidence).toMatchObject({
      encoding: 'text',
      raw: (record.evidence as { raw: string }).raw,
      violations: [{ rule: 'encoding' }],
    });
  });

  it.each([
    ['NUL, which a socket can bring, of UTF-8', 'é\0', 'utf8'],
    ['half a surrogate pair, of UTF-16LE', `é\0${HALF}`, 'utf16le'],
  ] as const)('keeps raw text with %s as base64', (_name, raw, encoding) => {
    const { evidence } = toStorable(
      statusRecord({ identity: 'cp1', seq: 1, frame: { raw } }),
    );
    expect(evidence).toMatchObject({
      encoding: 'base64',
      raw: Buffer.from(raw, encoding).toString('base64'),
      violations: [{ rule: 'encoding' }],
    });
    const kept = (evidence as { raw: string }).raw;
    expect(Buffer.from(kept, 'base64').toString(encoding)).toBe(raw);
  });

  it('adds its violation to those that were noted before', () => {
    const noted = { rule: 'schema', message: 'Too long' };
    const { evidence } = toStorable(
      statusRecord({
        identity: 'cp1',
        seq: 1,
        frame: { messageId: '\0', violations: [noted] },
      }),
    );
    expect(evidence).toMatchObject({
      messageId: '\uFFFD',
      violations: [noted, { rule: 'encoding' }],
    });
  });
});
