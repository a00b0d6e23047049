import { standardCodesOf } from './standardCodes';

const KNOWLEDGE = {
  taxonomies: {
    ocpp16: {
      codes: {
        GroundFailure: {},
        EVCommunicationError: { aliases: ['mode3Error'] },
      },
    },
    chargex: { codes: { CX002: { ocpp16: 'GroundFailure' } } },
  },
};

describe('codes of OCPP 1.6 that stand for a fault', () => {
  it.each([
    ['vendor:bender:210', 'groundFailure', ['ocpp16:GroundFailure']],
    ['vendor:bender:9', 'mode3Error', ['ocpp16:EVCommunicationError']],
    ['vendor:acme:9', 'NoError', []],
    ['vendor:acme:9', 'Error', ['ocpp16:Error']],
    ['chargex:CX002', null, ['ocpp16:GroundFailure']],
    [
      'chargex:CX002',
      'OtherError',
      ['ocpp16:OtherError', 'ocpp16:GroundFailure'],
    ],
    ['ocpp16:GroundFailure', 'GroundFailure', []],
    ['ocpp2:Connector.Problem', null, []],
    ['conn:offline', null, []],
  ])('%s with %s: %j', (code, errorCode, expected) => {
    expect(standardCodesOf({ code, errorCode }, KNOWLEDGE)).toEqual(expected);
  });
});
