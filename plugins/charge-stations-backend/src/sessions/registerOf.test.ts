import { SessionEdge } from '../model';
import { registerOf } from './registerOf';

const frame = (payload: object) => JSON.stringify([2, '1', 'Any', payload]);
const sample = (fields: object) => ({ sampledValue: [fields] });
const began = { context: 'Transaction.Begin', value: 1 };

describe('registerOf', () => {
  it.each<
    [
      rule: string,
      type: SessionEdge['type'],
      frame: string | null,
      register: SessionEdge['register'],
    ]
  >([
    [
      'meterStart of 1.6 is the register at the beginning',
      'start',
      frame({ meterStart: 1200 }),
      { begin: 1200, end: null },
    ],
    [
      'meterStop of 1.6 goes before the samples, which are text there',
      'stop',
      frame({
        meterStop: 9,
        transactionData: [
          sample({ context: 'Transaction.End', value: '7' }),
          sample({ ...began, value: '1.5', unit: 'kWh' }),
        ],
      }),
      { begin: 1500, end: 9 },
    ],
    [
      'samples of 2.x have a unit and a multiplier',
      'stop',
      frame({
        meterValue: [
          sample(began),
          sample({
            context: 'Transaction.End',
            value: 2.5,
            unitOfMeasure: { unit: 'kWh', multiplier: 1 },
          }),
        ],
      }),
      { begin: 1, end: 25_000 },
    ],
    [
      'a sample of one phase tells nothing',
      'start',
      frame({ meterValue: [sample({ ...began, phase: 'L1' })] }),
      { begin: null, end: null },
    ],
    [
      'a sample of something else tells nothing',
      'start',
      frame({ meterValue: [sample({ ...began, measurand: 'SoC' })] }),
      { begin: null, end: null },
    ],
    [
      'a sample of the grid connection tells nothing',
      'start',
      frame({ meterValue: [sample({ ...began, location: 'Inlet' })] }),
      { begin: null, end: null },
    ],
    [
      'a unit that is none of energy tells nothing',
      'start',
      frame({ meterValue: [sample({ ...began, unit: 'varh' })] }),
      { begin: null, end: null },
    ],
    [
      'an empty value is not zero',
      'start',
      frame({ meterValue: [sample({ ...began, value: '' })] }),
      { begin: null, end: null },
    ],
    [
      'a register that is no number tells nothing',
      'start',
      frame({ meterStart: '12', meterValue: 'x' }),
      { begin: null, end: null },
    ],
    [
      'what is no JSON tells nothing',
      'stop',
      '[2,',
      { begin: null, end: null },
    ],
    [
      'a frame that is gone tells nothing',
      'stop',
      null,
      { begin: null, end: null },
    ],
  ])('%s', (_, type, text, register) => {
    expect(registerOf(text, type)).toEqual(register);
  });
});
