import { InputError } from '@backstage/errors';
import { IncidentRef } from '../model';

/** An incident's name within its station, for addresses: opaque to callers, the same after a rebuild. */
export function encodeIncidentId(ref: Omit<IncidentRef, 'identity'>): string {
  const { scope, code, openedAt } = ref;
  return Buffer.from(JSON.stringify([scope, code, openedAt])).toString(
    'base64url',
  );
}

/** @throws InputError where it is none that we gave out. */
export function decodeIncidentId(identity: string, id: string): IncidentRef {
  const [scope, code, openedAt, ...rest] = parse(id);
  if (
    typeof scope !== 'string' ||
    typeof code !== 'string' ||
    typeof openedAt !== 'number' ||
    !Number.isSafeInteger(openedAt) ||
    rest.length > 0
  ) {
    throw new InputError(
      `${JSON.stringify(
        id,
      )} is not the id of an incident; take it from a list of incidents`,
    );
  }
  return { identity, scope, code, openedAt };
}

function parse(id: string): unknown[] {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(id, 'base64url').toString('utf8'),
    );
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
