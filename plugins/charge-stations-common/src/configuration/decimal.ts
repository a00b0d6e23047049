const DECIMAL = /^\s*([+-]?)(\d+)(?:\.(\d+))?\s*$/;

/**
 * A number in the one way of writing it: `007` is `7`, `-0.50` is `-0.5`. Exact, whatever the number of digits.
 * Undefined where the text is no number.
 */
export function normalDecimal(
  text: string,
  factor: bigint = 1n,
): string | undefined {
  const match = DECIMAL.exec(text);
  if (!match) {
    return undefined;
  }
  const [, sign, whole, fraction = ''] = match;
  const digits = String(BigInt(whole + fraction) * factor).padStart(
    fraction.length + 1,
    '0',
  );
  const point = digits.length - fraction.length;
  const decimals = digits.slice(point).replace(/0+$/, '');
  const number = digits.slice(0, point) + (decimals && `.${decimals}`);
  return sign === '-' && number !== '0' ? `-${number}` : number;
}
