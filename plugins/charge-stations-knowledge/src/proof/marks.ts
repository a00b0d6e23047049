import { Knowledge } from '../schema';

/** References to documents that no pack has, and marks of fields that there are not, wherever they stand. */
export function proveMarks(pack: Knowledge, all: Knowledge): string[] {
  return objectsIn(pack, []).flatMap(({ path, fields }) => [
    ...specificationsOf(fields).flatMap(id =>
      all.specifications?.[id]
        ? []
        : [`${path}.references: no pack has the specification ${id}`],
    ),
    ...unverifiedOf(fields).flatMap(field =>
      field in fields
        ? []
        : [`${path}.unverified: there is no ${field} to be marked`],
    ),
  ]);
}

interface PackObject {
  path: string;
  fields: Record<string, unknown>;
}

function objectsIn(value: unknown, path: string[]): PackObject[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [];
  }
  const fields = value as Record<string, unknown>;
  return [
    { path: path.join('.'), fields },
    ...Object.entries(fields).flatMap(([name, inner]) =>
      objectsIn(inner, [...path, name]),
    ),
  ];
}

function specificationsOf({ references }: PackObject['fields']): string[] {
  return Array.isArray(references)
    ? references.map(({ specification }) => specification)
    : [];
}

function unverifiedOf({ unverified }: PackObject['fields']): string[] {
  return Array.isArray(unverified) ? unverified : [];
}
