import { keyDocuments } from './keys';

describe('documents of configuration keys', () => {
  it('are one a key, told by the standard first, where a vendor has it too', () => {
    const documents = keyDocuments([
      {
        family: { id: 'ocpp16', title: 'OCPP 1.6' },
        meaning: {
          key: 'HeartbeatInterval',
          meaning: 'Seconds of silence',
          unit: 's',
        },
      },
      {
        family: { id: 'acme', title: 'Acme' },
        meaning: { key: 'heartbeatinterval', aliases: ['HB'], verified: false },
      },
    ]);
    expect(documents).toEqual([
      {
        title: 'HeartbeatInterval',
        text: expect.stringMatching(/^Seconds of silence s .*HB/),
        location:
          '/charge-stations/configuration?only=all&key=HeartbeatInterval',
        kind: 'key',
        family: 'OCPP 1.6, Acme',
        meaning: 'Seconds of silence',
        isVerified: true,
      },
    ]);
  });

  it('are marked where nobody confirmed them, and can be linked whatever their name', () => {
    expect(
      keyDocuments([
        {
          family: { id: 'acme', title: 'Acme' },
          meaning: { key: 'A/B[1]&c', verified: false },
        },
      ]),
    ).toMatchObject([
      {
        isVerified: false,
        meaning: '',
        location:
          '/charge-stations/configuration?only=all&key=A%2FB%5B1%5D%26c',
      },
    ]);
  });
});
