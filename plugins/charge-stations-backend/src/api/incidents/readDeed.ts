import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ApiIncidentActsInput } from '@forecourt/plugin-charge-stations-common';
import { Incident, IncidentDeed, IncidentRef, Millis } from '../../model';

type Input = Omit<ApiIncidentActsInput, 'incidents'>;

/** What a deed of each type needs to know of the incident and of its station. */
interface About {
  incident: Pick<Incident, 'severity' | 'blocking'>;
  /** With a merge: the head. */
  into?: IncidentRef;
  firmware: string | null;
  now: Millis;
}

/**
 * The deed that a request asks for.
 *
 * @throws InputError which says what is missing.
 */
export function readDeed(input: Input, about: About): IncidentDeed {
  switch (input.type) {
    case 'assign':
      return { type: 'assign', assignee: readAssignee(input.assignee) };
    case 'suppress':
      return { type: 'suppress', until: readUntil(input.until, about) };
    case 'link':
      return { type: 'link', url: readUrl(input.url) };
    case 'comment':
      if (!input.text?.trim()) {
        throw new InputError('A comment needs a text');
      }
      return { type: 'comment' };
    case 'merge':
      return { type: 'merge', into: readHead(about) };
    default:
      return { type: input.type };
  }
}

/** @throws InputError where a merge does not say what it merges into. */
export function readInto(input: Input): NonNullable<Input['into']> {
  if (!input.into) {
    throw new InputError(
      'into names the incident that these belong to: {"identity":"…","id":"…"}',
    );
  }
  return input.into;
}

function readHead({ into }: About): IncidentRef {
  if (!into) {
    throw new InputError('A merge needs the incident that it merges into');
  }
  const { identity, scope, code, openedAt } = into;
  return { identity, scope, code, openedAt };
}

function readAssignee(assignee: string | undefined): string | null {
  if (assignee === undefined) {
    return null;
  }
  const ref = parse(() => parseEntityRef(assignee));
  if (!ref || !['user', 'group'].includes(ref.kind.toLowerCase())) {
    throw new InputError(
      `assignee must be the entity ref of a user or group, such as user:default/ada, not ${JSON.stringify(
        assignee,
      )}`,
    );
  }
  return stringifyEntityRef(ref);
}

function readUntil(until: Input['until'], about: About) {
  switch (until?.type) {
    case 'time': {
      const at = Date.parse(until.at ?? '');
      if (!(at > about.now)) {
        throw new InputError('until.at must be a time to come');
      }
      return { type: 'time', at } as const;
    }
    case 'worse': {
      const { severity, blocking } = about.incident;
      return { type: 'worse', severity, blocking } as const;
    }
    case 'firmwareChange':
      return { type: 'firmwareChange', firmware: about.firmware } as const;
    default:
      throw new InputError(
        'until says how long: {"type":"time","at":"…"}, {"type":"worse"} or {"type":"firmwareChange"}',
      );
  }
}

function readUrl(url: string | undefined): string {
  const parsed = parse(() => new URL(url ?? ''));
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new InputError(
      'A link needs a url that begins with https:// or http://',
    );
  }
  if (parsed.username || parsed.password) {
    throw new InputError('A link must carry no user name and no password');
  }
  return parsed.href;
}

function parse<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
