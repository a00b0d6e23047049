import { chooseSubprotocol, offeredSubprotocols } from './subprotocol';

it.each([
  [undefined, []],
  ['', []],
  [' , ', []],
  ['ocpp1.6', ['ocpp1.6']],
  ['ocpp2.0.1,  ocpp1.6', ['ocpp2.0.1', 'ocpp1.6']],
])('header %p offers %p', (header, offered) => {
  expect(offeredSubprotocols(header)).toEqual(offered);
});

describe("the first of the station's subprotocols that we support is chosen", () => {
  it.each([
    [['ocpp1.6'], 'ocpp1.6'],
    [['ocpp2.1', 'ocpp1.6', 'ocpp2.0.1'], 'ocpp1.6'],
    [['ocpp2.0.1', 'ocpp1.6'], 'ocpp2.0.1'],
    [['ocpp1.5'], undefined],
    [['OCPP1.6'], undefined],
    [[], undefined],
  ])('of %p it is %p', (offered, chosen) => {
    expect(
      chooseSubprotocol({ offered, supported: ['ocpp1.6', 'ocpp2.0.1'] }),
    ).toBe(chosen);
  });
});
