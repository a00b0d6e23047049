import { scratchDatabases } from '../__testUtils__/scratchDatabase';
import {
  ListeningBackend,
  startListening,
} from './__testUtils__/startListening';
import { expectAsSent } from './__testUtils__/storedFrames';
import { TestStation } from './__testUtils__/TestStation';
import { VERSIONS } from './__testUtils__/versions';

jest.setTimeout(60_000);

const call = (payload: string, id = 'odd') =>
  `[2,"${id}","DataTransfer",${payload}]`;

/** Frames that no station should send, by what is wrong with them. */
const ODD: Array<[what: string, ...frames: Array<string | Uint8Array>]> = [
  [
    'deeply nested JSON',
    call(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
  ],
  ['deeply nested lists without an end', '['.repeat(100_000)],
  ['JSON of half a megabyte', call(`{"vendorId":"${'x'.repeat(500_000)}"}`)],
  ['a huge number', call(`{"vendorId":${'9'.repeat(9_999)}}`)],
  [
    '__proto__ and constructor',
    call(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ),
  ],
  [
    'NUL, in escapes and as it is',
    call('{"vendorId":"a\\u0000b"}'),
    `${call('{"vendorId":"x"}')}\0`,
    call('{"vendorId":"a\0b"}'),
  ],
  [
    'lone surrogates',
    call('{"vendorId":"\\ud800 and \\udc00\\ud800"}', '\\ud83d'),
  ],
  [
    'control characters',
    call('{"vendorId":"\\u001b[2J\\u0007\\u202e"}'),
    '\u001b[2J\u0007',
  ],
  [
    'a binary frame',
    Uint8Array.from([0, 255, 128, 7]),
    Buffer.from(call('{}')),
  ],
  ['text that is no JSON', 'GET / HTTP/1.1', '{', '[2,"odd"', 'NaN'],
  [
    'an id again and again',
    call('{}', '1'),
    call('{"vendorId":"x"}', '1'),
    call('{}', '1'),
  ],
  [
    'several frames in one packet',
    ...Array.from({ length: 60 }, (_, n) => call('{}', `p${n}`)),
  ],
];

describe.each(scratchDatabases())(
  'what no station should send, on %s',
  (_name, create) => {
    let backend: ListeningBackend;
    let stations = 0;

    beforeAll(async () => {
      backend = await startListening({
        create,
        settings: { registry: { type: 'static', prefix: 'odd-' } },
      });
    });

    afterAll(async () => {
      await backend.stop();
    });

    const open = async (protocol: string) => {
      stations += 1;
      const identity = `odd-${stations}`;
      return {
        identity,
        station: await TestStation.open({
          port: backend.port,
          identity,
          protocol,
        }),
      };
    };

    describe.each(VERSIONS)('$protocol', ({ protocol, examples }) => {
      it.each(ODD)(
        '%s: kept as sent, and the call after it is answered',
        async (_what, ...frames) => {
          const { identity, station } = await open(protocol);
          station.sendTogether(frames);
          const answer = await station.call(
            'BootNotification',
            examples.BootNotification,
            'after',
          );
          expect(answer[2]).toMatchObject({ status: 'Accepted' });
          await station.close();
          const stored = await backend
            .database('frames')
            .where({ identity, direction: 'fromStation' })
            .orderBy('id')
            .select('raw', 'encoding');
          const boot = JSON.stringify([
            2,
            'after',
            'BootNotification',
            examples.BootNotification,
          ]);
          expectAsSent(stored, [...frames, boot]);
          expect({}).not.toHaveProperty('polluted');
        },
      );

      it.each([
        ['a frame above the limit: 1009', 1009, 'x'.repeat(1_100_000)],
        [
          'text that is not UTF-8: 1007',
          1007,
          Uint8Array.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]),
        ],
        [
          'a reserved opcode: 1002',
          1002,
          Uint8Array.from([0x83, 0x80, 0, 0, 0, 0]),
        ],
      ])(
        '%s closes its connection alone, and the station comes back',
        async (_what, code, data) => {
          const other = await open(protocol);
          const { identity, station } = await open(protocol);
          if (typeof data === 'string') {
            station.send(data);
          } else {
            station.sendBytes(data);
          }
          expect(await station.closed).toBe(code);
          const again = await TestStation.open({
            port: backend.port,
            identity,
            protocol,
          });
          for (const one of [again, other.station]) {
            expect(
              (
                await one.call('BootNotification', examples.BootNotification)
              )[0],
            ).toBe(3);
            await one.close();
          }
          const codes = await backend
            .database('events')
            .where({ identity, type: 'connectionClosed' })
            .orderBy('id')
            .pluck('detail');
          expect(JSON.parse(codes[0])).toMatchObject({ code, by: 'protocol' });
        },
      );
    });
  },
);
