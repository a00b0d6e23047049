import type { FieldMeaning } from '@forecourt/plugin-charge-stations-knowledge';
import { Violation } from '../model';
import { ExplainedField, ValueMeaning } from './explanation';

/** A report of a station may have thousands. */
const MOST_FIELDS = 400;

/** What is known of fields and of the names that stand in them. */
export interface FieldKnowledge {
  /** By the path with lists passed over. */
  fieldOf: (path: string) => FieldMeaning | undefined;
  valueOf: (
    names: NonNullable<FieldMeaning['names']>,
    value: string,
  ) => ValueMeaning | null;
}

/** The fields of a payload one by one, in the order in which they stand there. */
export function explainFields(
  payload: unknown,
  known: FieldKnowledge,
  violations: Violation[] = [],
): { fields: ExplainedField[]; omitted: number } {
  const fields: ExplainedField[] = [];
  let omitted = 0;
  const walk = (value: unknown, place: Place, siblings: unknown) => {
    if (fields.length >= MOST_FIELDS) {
      omitted += 1;
      return;
    }
    if (place.pointer !== '') {
      fields.push(fieldAt(value, place, { known, violations, siblings }));
    }
    for (const [name, inner] of membersOf(value)) {
      walk(inner, placeWithin(place, name, Array.isArray(value)), value);
    }
  };
  walk(payload, { pointer: '', path: '', name: '', depth: -1 }, null);
  return { fields, omitted };
}

interface Place {
  pointer: string;
  /** Names joined by dots, lists passed over. */
  path: string;
  name: string;
  depth: number;
}

function placeWithin(place: Place, name: string, isItem: boolean): Place {
  const { path, depth } = place;
  const pointer = `${place.pointer}/${name
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')}`;
  return isItem
    ? { pointer, path, name: String(Number(name) + 1), depth: depth + 1 }
    : {
        pointer,
        path: path ? `${path}.${name}` : name,
        name,
        depth: depth + 1,
      };
}

function fieldAt(
  value: unknown,
  { pointer, path, name, depth }: Place,
  about: { known: FieldKnowledge; violations: Violation[]; siblings: unknown },
): ExplainedField {
  const { known, violations, siblings } = about;
  const isItem = Array.isArray(siblings);
  const holdsMore = membersOf(value).length > 0;
  // A list says what it is; each of its items that is a value says it again by its own value alone.
  const meaning = isItem && holdsMore ? undefined : known.fieldOf(path);
  const text = holdsMore ? null : textOf(value);
  const isMasked = text !== null && text.startsWith('masked:');
  return {
    path: pointer,
    name,
    depth,
    value: text,
    isMasked,
    meaning: (!isItem && meaning?.meaning) || null,
    unit: text === null ? null : meaning?.unit ?? unitBeside(name, siblings),
    isFreeText: Boolean(meaning?.freeText),
    valueMeaning:
      meaning?.names && text !== null && !isMasked
        ? known.valueOf(meaning.names, text)
        : null,
    problems: violations
      .filter(violation => violation.path === pointer)
      .map(violation => violation.message),
  };
}

function membersOf(value: unknown): Array<[string, unknown]> {
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
    : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
}

/**
 * The unit of a reading, which stands beside it (OCPP 1.6 §7.45, 2.x part 2 `SampledValueType`); energy without one is in
 * watt-hours.
 */
function unitBeside(name: string, siblings: unknown): string | null {
  if (name !== 'value' || Array.isArray(siblings)) {
    return null;
  }
  const { unit, unitOfMeasure, measurand, context, format } = Object(siblings);
  if (typeof unit === 'string') {
    return unit;
  }
  const written = Object(unitOfMeasure);
  if (typeof written.unit === 'string') {
    const { multiplier } = written;
    return Number.isInteger(multiplier) && multiplier !== 0
      ? `10^${multiplier} ${written.unit}`
      : written.unit;
  }
  const isReading = [measurand, context, format].some(
    it => typeof it === 'string',
  );
  const isEnergy =
    measurand === undefined || String(measurand).startsWith('Energy.Active');
  return isReading && isEnergy && format !== 'SignedData' ? 'Wh' : null;
}
