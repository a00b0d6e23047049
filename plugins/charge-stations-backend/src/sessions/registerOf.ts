import { SessionEdge } from '../model';

type Fields = Readonly<Record<string, unknown>>;

const REGISTER = 'Energy.Active.Import.Register';
const PER_UNIT: Record<string, number> = { Wh: 1, kWh: 1000 };

/**
 * The register of energy in Wh as a message of a transaction tells it: `meterStart` and `meterStop` of 1.6,
 * else samples taken at the beginning and the end (`Transaction.Begin`, `Transaction.End`). `frame` is the text
 * of an OCPP-J call; null, or one that cannot be read, tells nothing.
 */
export function registerOf(
  frame: string | null,
  type: SessionEdge['type'],
): SessionEdge['register'] {
  const payload = payloadOf(frame);
  const samples = [
    ...listOf(payload.transactionData),
    ...listOf(payload.meterValue),
  ].flatMap(({ sampledValue }) => listOf(sampledValue));
  const at = (context: string) =>
    samples
      .filter(sample => sample.context === context)
      .map(wattHoursOf)
      .find(value => value !== null) ?? null;
  return {
    begin:
      type === 'start'
        ? number(payload.meterStart) ?? at('Transaction.Begin')
        : at('Transaction.Begin'),
    end: number(payload.meterStop) ?? at('Transaction.End'),
  };
}

function payloadOf(frame: string | null): Fields {
  try {
    const parsed: unknown = JSON.parse(frame ?? '');
    return Array.isArray(parsed) ? fields(parsed[3]) : {};
  } catch {
    return {};
  }
}

/** Of the whole connector; null where the sample is of anything else. */
function wattHoursOf(sample: Fields): number | null {
  const { measurand = REGISTER, phase, location = 'Outlet' } = sample;
  if (measurand !== REGISTER || phase !== undefined || location !== 'Outlet') {
    return null;
  }
  const measure = fields(sample.unitOfMeasure);
  const perUnit = PER_UNIT[String(sample.unit ?? measure.unit ?? 'Wh')];
  const value = number(
    typeof sample.value === 'string' && sample.value.trim() !== ''
      ? Number(sample.value)
      : sample.value,
  );
  return value === null || perUnit === undefined
    ? null
    : value * perUnit * 10 ** (number(measure.multiplier) ?? 0);
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
