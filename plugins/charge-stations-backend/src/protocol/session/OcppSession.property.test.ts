import fc from 'fast-check';
import { createTestSession, NOON } from '../__testUtils__/testSession';
import { mayHoldSecrets } from '../masking/secretNames';
import { HandledFrame } from '../types';
import { v16 } from '../v16';
import { examples as examples16 } from '../v16/__testUtils__/examples';
import { v201, v21 } from '../v2';
import { examples201, examples21 } from '../v2/__testUtils__/examples';

const id = fc.oneof(fc.uuid(), fc.string({ unit: 'binary', maxLength: 60 }));
const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
const oddValue = fc.oneof(
  anything,
  fc.constantFrom('\0', '\ud800', '\u202e', 1e308, -0, '9'.repeat(400)),
);
describe.each([
  { version: v16, examples: examples16 },
  { version: v201, examples: examples201 },
  { version: v21, examples: examples21 },
])('$version.name: handle, whatever comes', ({ version, examples }) => {
  const { protocol } = version;
  const handle = (data: string | Uint8Array): HandledFrame =>
    createTestSession({ protocol }).handle({ seq: 1, receivedAt: NOON, data });

  const action = fc.oneof(
    fc.constantFrom(...Object.keys(examples), ...version.centralSystemActions),
    fc.string(),
  );
  /** Payloads near enough to valid ones to be read far into. */
  const payload = fc.oneof(
    anything,
    fc
      .tuple(
        fc.constantFrom(...Object.values(examples)),
        fc.dictionary(
          fc.oneof(
            fc.constantFrom('__proto__', 'constructor', 'status', 'timestamp'),
            fc.constantFrom('connectorId', 'idTag', 'meterValue', 'errorCode'),
            fc.constantFrom('eventData', 'idToken', 'chargingStation', 'evse'),
          ),
          oddValue,
        ),
      )
      .map(([example, odd]) => ({ ...example, ...odd })),
  );
  const call = fc.tuple(fc.constant(2), id, action, payload);

  it('answers every call, with its id', () => {
    fc.assert(
      fc.property(call, message => {
        const handled = handle(JSON.stringify(message));
        const answer = 'answer' in handled ? JSON.parse(handled.answer) : [];
        expect([3, 4]).toContain(answer[0]);
        expect(answer[1]).toBe(JSON.parse(JSON.stringify(message[1])));
      }),
      { numRuns: 500, seed: 16 },
    );
  });

  it('keeps the text of every call without secrets as it was', () => {
    const harmless = call
      .map(message => JSON.stringify(message, null, 1))
      .filter(text => !mayHoldSecrets(text));
    fc.assert(
      fc.property(harmless, text => {
        const handled = handle(text);
        const record = 'record' in handled ? handled.record : undefined;
        expect(record?.evidence ?? { raw: text }).toMatchObject({ raw: text });
      }),
      { numRuns: 500, seed: 16 },
    );
  });

  it('fails on no text and no bytes', () => {
    const session = createTestSession({ protocol });
    const cut = fc
      .tuple(call, fc.nat(200))
      .map(([message, length]) => JSON.stringify(message).slice(0, length));
    const noise = fc.string({
      unit: fc.constantFrom(...'[]{}",:2347 \\\0\uFEFFaé\ud800', '[2,"a",'),
    });
    const data = fc.oneof(cut, noise, fc.json(), fc.uint8Array());
    fc.assert(
      fc.property(data, frame => {
        expect(
          session.handle({ seq: 1, receivedAt: NOON, data: frame }).reply,
        ).toMatch(/^(now|afterCommit|none|ignore)$/);
      }),
      { numRuns: 500, seed: 16 },
    );
  });

  it.each([
    ['deep lists', '['.repeat(100_000)],
    ['a deep payload', `[2,"a","DataTransfer",${'{"a":'.repeat(50_000)}`],
    [
      'a huge number',
      `[2,"a","StatusNotification",{"connectorId":${'9'.repeat(9999)}}]`,
    ],
    ['a huge text', `[2,"a","Authorize",{"idTag":"${'x'.repeat(400_000)}"}]`],
    [
      'many items',
      `[2,"a","MeterValues",{"meterValue":[${'1,'.repeat(100_000)}1]}]`,
    ],
    ['a broken escape', '[2,"a","Authorize",{"idTag":"\\u12"}]'],
    ['a __proto__ payload', '[2,"a","Authorize",{"__proto__":{"idTag":"x"}}]'],
  ])('%s is handled', (_, text) => {
    expect(handle(text)).toHaveProperty('record.evidence.raw');
  });

  it('lets no secret into evidence, answers, events or violations', () => {
    const secret = fc
      .stringMatching(/^[0-9a-f]{8,40}$/)
      .map(text => `S3CRET${text}`);
    const secretField = fc.oneof(
      secret.map(value => ({ idTag: value })),
      secret.map(value => ({ idTagInfo: { parentIdTag: value } })),
      secret.map(value => ({ key: 'AuthorizationKey', value })),
      secret.map(value => ({ info: `ftp://u:${value}@h/` })),
      secret.map(value => ({ status: `https://${value}@h` })),
      secret.map(value => ({ data: JSON.stringify({ password: value }) })),
      secret.map(value => ({ idToken: { idToken: value, type: 'Local' } })),
      secret.map(value => ({ vpn: { key: value } })),
      secret.map(actualValue => ({
        eventData: [{ actualValue, variable: { name: 'BasicAuthPassword' } }],
      })),
      secret.map(value => ({
        csr: `-----BEGIN PRIVATE KEY-----\n${value}\n-----END PRIVATE KEY-----`,
      })),
    );
    fc.assert(
      fc.property(id, action, payload, secretField, (...parts) => {
        const [messageId, name, body, hidden] = parts;
        const holder =
          typeof body === 'object' && !Array.isArray(body) ? body : {};
        const text = JSON.stringify([
          2,
          messageId,
          name,
          { ...holder, ...hidden },
        ]);
        const handled = handle(text);
        const record = 'record' in handled ? handled.record : null;
        expect(JSON.stringify(record)).not.toContain('S3CRET');
      }),
      { numRuns: 500, seed: 16 },
    );
  });
});
