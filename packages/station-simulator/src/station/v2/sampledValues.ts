import { Reading } from '../Dialect';
import { Payload } from '../script';

/** SampledValueType list of one moment; values are numbers, unlike those of 1.6. */
export function sampledValues(
  reading: Pick<Reading, 'meterWh'> & Partial<Reading>,
  context: string,
): Payload[] {
  const { meterWh, powerKw, stateOfCharge } = reading;
  const values: Payload[] = [
    {
      value: meterWh,
      context,
      measurand: 'Energy.Active.Import.Register',
      unitOfMeasure: { unit: 'Wh' },
    },
  ];
  if (powerKw !== undefined) {
    values.push({
      value: Math.round(powerKw * 1000),
      context,
      measurand: 'Power.Active.Import',
      unitOfMeasure: { unit: 'W' },
    });
  }
  if (stateOfCharge !== undefined) {
    values.push({
      value: Math.round(stateOfCharge),
      context,
      measurand: 'SoC',
      location: 'EV',
      unitOfMeasure: { unit: 'Percent' },
    });
  }
  return values;
}
