import { NotKnownReason } from './diffTypes';
import { isMaskedValue } from './maskedValue';
import { foldWord, listOf, readValue } from './readValue';
import {
  ConfigurationEntry,
  ConfigurationMeaning,
  ConfigurationType,
} from './types';
import { measureOf } from './units';

/**
 * What became of a value where both sides know the key.
 *
 * @public
 */
export type Comparison =
  | { verdict: 'same' | 'becameSet' | 'becameUnset' }
  /** In a set order does not count; in a sequence it does, and elsewhere nobody knows. */
  | { verdict: 'reordered'; orderCounts: boolean }
  | { verdict: 'changed'; members?: { removed: string[]; added: string[] } }
  | { verdict: 'notKnown'; notKnown: NotKnownReason };

interface Sides {
  before: ConfigurationEntry;
  after: ConfigurationEntry;
  meaning?: ConfigurationMeaning;
}

/** DataEnumType of OCPP 2.x. */
const TYPES = new Map<string | undefined, ConfigurationType>([
  ['string', 'text'],
  ['decimal', 'decimal'],
  ['integer', 'integer'],
  ['datetime', 'text'],
  ['boolean', 'boolean'],
  ['optionlist', 'enumeration'],
  ['sequencelist', 'sequence'],
  ['memberlist', 'set'],
]);

/**
 * Compares two values of one key by its type.
 *
 * @public
 */
export function compareEntries(sides: Sides): Comparison {
  const { before, after, meaning } = sides;
  if (before.value === undefined || after.value === undefined) {
    return comparePresence(sides);
  }
  if (isMaskedValue(before.value) !== isMaskedValue(after.value)) {
    return { verdict: 'notKnown', notKnown: 'masked' };
  }
  if (isMaskedValue(before.value)) {
    return { verdict: before.value === after.value ? 'same' : 'changed' };
  }
  const type = typeOf({ before, after, meaning });
  const unit = unitsOf(sides);
  const read = readValue({ value: before.value, type, unit: unit?.before });
  const now = readValue({ value: after.value, type, unit: unit?.after });
  if (unit && !unit.comparable && isNumber(read) && isNumber(now)) {
    return { verdict: 'notKnown', notKnown: 'units' };
  }
  if (isReordered(before.value, after.value, type)) {
    return { verdict: 'reordered', orderCounts: type !== 'set' };
  }
  if (read.canonical === now.canonical) {
    return { verdict: 'same' };
  }
  return read.members && now.members
    ? { verdict: 'changed', members: onOneSide(read.members, now.members) }
    : { verdict: 'changed' };
}

/**
 * How the values of a key are compared: as the station says of an OCPP 2.x variable, else as its meaning does. A
 * station that says no more than that it is a string may mean a list all the same (NetworkConfigurationPriority).
 * Nothing follows from a meaning that is not verified.
 */
export function typeOf(options: {
  before: ConfigurationEntry;
  after?: ConfigurationEntry;
  meaning?: ConfigurationMeaning;
}): ConfigurationType | undefined {
  const { before, after = before, meaning } = options;
  const said = before.dataType?.toLowerCase();
  const agreed = said === after.dataType?.toLowerCase();
  const own = agreed ? TYPES.get(said) : undefined;
  return own === 'text' ? knownType(meaning) ?? own : own ?? knownType(meaning);
}

function knownType(meaning?: ConfigurationMeaning) {
  return meaning?.verified === false ? undefined : meaning?.type;
}

function comparePresence({ before, after, meaning }: Sides): Comparison {
  if (before.value !== after.value) {
    return {
      verdict: before.value === undefined ? 'becameSet' : 'becameUnset',
    };
  }
  const access = [before.access, after.access, meaning?.access];
  return access.includes('writeOnly')
    ? { verdict: 'notKnown', notKnown: 'writeOnly' }
    : { verdict: 'same' };
}

/** Both units, where both sides have one and they differ. Elsewhere numbers are compared as they are written. */
function unitsOf({ before, after, meaning }: Sides) {
  const known = meaning?.verified === false ? undefined : meaning?.unit;
  const units = {
    before: before.unit ?? known,
    after: after.unit ?? known,
  };
  return units.before && units.after && units.before !== units.after
    ? {
        ...units,
        comparable: Boolean(measureOf(units.before) && measureOf(units.after)),
      }
    : undefined;
}

function isNumber({ canonical }: { canonical: string }): boolean {
  return canonical.startsWith('number:');
}

/** Same members in another order. */
function isReordered(
  before: string,
  after: string,
  type: ConfigurationType | undefined,
): boolean {
  if (type !== undefined && type !== 'sequence' && type !== 'set') {
    return false;
  }
  const [first, second] = [before, after].map(list => orderOf(list, type));
  const inOrder = JSON.stringify(first) === JSON.stringify(second);
  return (
    !inOrder && JSON.stringify(first.sort()) === JSON.stringify(second.sort())
  );
}

/** The members as they are compared: of an unknown type to the letter, of a set each once. */
function orderOf(list: string, type: 'sequence' | 'set' | undefined): string[] {
  const members = listOf(list);
  if (type === undefined) {
    return members;
  }
  const words = members.map(foldWord);
  return type === 'set'
    ? [...new Set(words)].filter(word => word !== '')
    : words;
}

function onOneSide(before: string[], after: string[]) {
  return {
    removed: without(before, after),
    added: without(after, before),
  };
}

/** Members that the others have less often. */
function without(members: string[], others: string[]): string[] {
  const left = others.map(foldWord);
  return members.filter(member => {
    const at = left.indexOf(foldWord(member));
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
}
