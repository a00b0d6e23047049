/** Whether a firmware is in a range; `unknown` where nobody can tell which of two versions is the later. */
export type InRange = 'in' | 'out' | 'unknown';

const COMPARATOR = /^(<=|>=|<|>|=)?\s*([^\s<>=]+)$/;
const VERSION = /^([^\d]*)(\d+(?:[.\-_+]\d+)*)$/;

interface Comparator {
  operator: string;
  version: string;
}

/**
 * Whether a firmware is in a range: `5.33.5`, `>=5.30 <6` (both), `<5.30 || >=6` (either).
 *
 * Versions are ordered where both are numbers between dots, dashes and the like, after the same letters if any: a part
 * that is left out is 0. Anything else, such as `1.2-rc1` or a hash, is the same as itself and `unknown` otherwise.
 */
export function isInRange(
  firmware: string | undefined,
  range: string,
): InRange {
  if (firmware === undefined) {
    return 'unknown';
  }
  const either = comparatorsOf(range).map(both =>
    all(both.map(comparator => satisfies(firmware, comparator))),
  );
  if (either.includes('in')) {
    return 'in';
  }
  return either.includes('unknown') ? 'unknown' : 'out';
}

/** What is wrong with the text of a range; undefined when nothing is. */
export function rangeObjection(range: string): string | undefined {
  for (const part of partsOf(range)) {
    if (part.length === 0) {
      return 'has a side without a version';
    }
    const wrong = part.find(text => !COMPARATOR.test(text));
    if (wrong !== undefined) {
      return `${JSON.stringify(
        wrong,
      )} is no version with <, <=, =, >= or > before it`;
    }
    const unordered = part.find(text => {
      const { operator, version } = comparatorOf(text);
      return operator !== '=' && !VERSION.test(version);
    });
    if (unordered !== undefined) {
      return `${JSON.stringify(
        unordered,
      )} has no order: only a version of numbers has`;
    }
  }
  return undefined;
}

/**
 * Which of two versions is the later: below zero, zero, above zero as sort has it. Undefined where that cannot be told.
 */
export function compareFirmware(a: string, b: string): number | undefined {
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) {
    return 0;
  }
  const first = numbersOf(a);
  const second = numbersOf(b);
  if (!first || !second || first.prefix !== second.prefix) {
    return undefined;
  }
  const length = Math.max(first.numbers.length, second.numbers.length);
  for (let at = 0; at < length; at++) {
    const difference = (first.numbers[at] ?? 0n) - (second.numbers[at] ?? 0n);
    if (difference !== 0n) {
      return difference < 0n ? -1 : 1;
    }
  }
  return 0;
}

function numbersOf(version: string) {
  const match = VERSION.exec(version.trim());
  return (
    match && {
      prefix: match[1].toLowerCase(),
      numbers: match[2].split(/[.\-_+]/).map(BigInt),
    }
  );
}

function satisfies(
  firmware: string,
  { operator, version }: Comparator,
): InRange {
  const order = compareFirmware(firmware, version);
  if (order === undefined) {
    return 'unknown';
  }
  const holds = {
    '<': order < 0,
    '<=': order <= 0,
    '=': order === 0,
    '>=': order >= 0,
    '>': order > 0,
  }[operator];
  return holds ? 'in' : 'out';
}

function all(results: InRange[]): InRange {
  if (results.includes('out')) {
    return 'out';
  }
  return results.includes('unknown') ? 'unknown' : 'in';
}

function comparatorsOf(range: string): Comparator[][] {
  return partsOf(range).map(part => part.map(comparatorOf));
}

function comparatorOf(text: string): Comparator {
  const [, operator = '=', version = text] = COMPARATOR.exec(text) ?? [];
  return { operator, version };
}

/** Alternatives, each with all that has to hold. */
function partsOf(range: string): string[][] {
  return range.split('||').map(part =>
    part
      .trim()
      .replace(/([<>=])\s+/g, '$1')
      .split(/\s+/)
      .filter(text => text !== ''),
  );
}
