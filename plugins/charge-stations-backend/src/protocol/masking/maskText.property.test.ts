import fc from 'fast-check';
import { maskText } from './maskText';
import { mayHoldSecrets } from './secretNames';

/** Secrets that no other generated text contains. */
const secret = fc
  .stringMatching(/^[0-9a-f]{8,20}$/)
  .map(text => `S3CRET${text}`);
const plain = fc.oneof(
  fc.stringMatching(/^[ -~]{0,12}$/).filter(text => !/S3CRET|[@{[]/.test(text)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.constantFrom('connectorId', 'info', 'status', 'data', 'a"b');

const secretMember = fc.oneof(
  fc.tuple(
    fc.constantFrom('idTag', 'parentIdTag', 'idToken', 'WiFiPassword', 'psk'),
    fc.oneof(secret, fc.array(secret), fc.record({ inner: secret })),
  ),
  fc.tuple(
    name,
    fc.record({
      key: fc.constantFrom('AuthorizationKey', 'BasicAuthPassword', 'SIMPIN'),
      value: secret,
    }),
  ),
  fc.tuple(
    name,
    secret.map(text => `see ftp://user:${text}@host/x`),
  ),
  fc.tuple(
    name,
    secret.map(text => JSON.stringify({ idTag: text })),
  ),
);
const payload = fc
  .array(fc.oneof(fc.tuple(name, plain), secretMember), { maxLength: 8 })
  .map(members => Object.fromEntries(members));
const frame = fc
  .tuple(fc.uuid(), payload, fc.constantFrom(undefined, 1, '\t'))
  .map(([id, body, space]) =>
    JSON.stringify([2, id, 'DataTransfer', body], null, space),
  );

const harmlessJson = fc
  .json({ maxDepth: 3 })
  .filter(text => !mayHoldSecrets(text));

const mask = (value: string) => `masked:${value.length}`;

describe('maskText on generated frames', () => {
  it('lets no secret through', () => {
    fc.assert(
      fc.property(frame, text => {
        expect(maskText(text, mask)).not.toContain('S3CRET');
      }),
      { numRuns: 500, seed: 16 },
    );
  });

  it('lets no secret through when the frame is cut off anywhere', () => {
    fc.assert(
      fc.property(
        frame,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, at) => {
          const cut = text.slice(0, Math.floor(text.length * at));
          // A secret that is cut itself shows less than its eight digits.
          expect(maskText(cut, mask)).not.toMatch(/S3CRET[0-9a-f]{8}/);
        },
      ),
      { numRuns: 500, seed: 16 },
    );
  });

  it('changes nothing when there is nothing to hide', () => {
    const harmless = fc
      .array(fc.tuple(name, plain))
      .map(members => JSON.stringify(Object.fromEntries(members), null, 1));
    fc.assert(
      fc.property(harmless, text => {
        expect(maskText(text, mask)).toBe(text);
      }),
      { numRuns: 500, seed: 16 },
    );
  });

  it('changes only the secret value', () => {
    fc.assert(
      fc.property(
        harmlessJson,
        secret,
        harmlessJson,
        (before, value, after) => {
          const text = `{"x":${before}, "idTag" :"${value}" ,"y":${after}}`;
          expect(maskText(text, mask)).toBe(
            text.replace(value, `masked:${value.length}`),
          );
        },
      ),
      { numRuns: 500, seed: 16 },
    );
  });

  it('fails on no text at all', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        ...'{}[]",:\\ \0aé@/=\'',
        'idTag',
        'key',
        '\\u',
        '://',
        '\ud800',
      ),
    });
    fc.assert(
      fc.property(noise, text => {
        expect(typeof maskText(text, mask)).toBe('string');
      }),
      { numRuns: 500, seed: 16 },
    );
  });
});
