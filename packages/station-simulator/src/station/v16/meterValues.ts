import { Reading } from '../Dialect';

/** SampledValue list of one moment (OCPP 1.6 §7.43); values are text. */
export function sampledValues(reading: Reading): Array<Record<string, string>> {
  const context = 'Sample.Periodic';
  const values: Array<Record<string, string>> = [
    {
      value: String(reading.meterWh),
      context,
      measurand: 'Energy.Active.Import.Register',
      unit: 'Wh',
    },
    {
      value: String(Math.round(reading.powerKw * 1000)),
      context,
      measurand: 'Power.Active.Import',
      unit: 'W',
    },
  ];
  if (reading.stateOfCharge !== undefined) {
    values.push({
      value: String(Math.round(reading.stateOfCharge)),
      context,
      measurand: 'SoC',
      unit: 'Percent',
      location: 'EV',
    });
  }
  return values;
}
