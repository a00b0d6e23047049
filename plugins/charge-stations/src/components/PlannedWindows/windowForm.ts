import type {
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  ApiStation,
  ApiWindowScope,
} from '@forecourt/plugin-charge-stations-common';
import {
  fromLocalInput,
  toLocalInput,
} from '@forecourt/plugin-charge-stations-react';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const LONGEST = 366 * 24 * HOUR;

export type Reason = NonNullable<ApiPlannedWindow['reason']>;

export const REASONS: Reason[] = [
  'vandalism',
  'utility',
  'vehicle',
  'disaster',
  'other',
];

/** What can be planned for on the page of a station. */
export type FormScope = 'station' | 'site' | 'owner' | 'model';

/** What the dialog's fields hold; times as `datetime-local` fields do. */
export interface WindowForm {
  scope: FormScope;
  kind: ApiPlannedWindow['kind'];
  reason: Reason;
  from: string;
  to: string;
  note: string;
}

export type FormProblem = 'incomplete' | 'order' | 'long' | 'past' | 'note';

/** Two hours of work from the next full hour. */
export function newForm(now: number): WindowForm {
  const from = Math.ceil(now / HOUR) * HOUR;
  return {
    scope: 'station',
    kind: 'planned',
    reason: 'vandalism',
    from: toLocalInput(from),
    to: toLocalInput(from + 2 * HOUR),
    note: '',
  };
}

/** The scopes of which the station knows what they are. */
export function scopesOf(station: ApiStation): FormScope[] {
  return (['station', 'site', 'owner', 'model'] as const).filter(
    scope => scope === 'station' || station[scope] !== undefined,
  );
}

/** Why the backend would refuse it; null where it would not. */
export function problemOf(form: WindowForm, now: number): FormProblem | null {
  const from = fromLocalInput(form.from);
  const to = fromLocalInput(form.to);
  if (Number.isNaN(from) || Number.isNaN(to)) {
    return 'incomplete';
  }
  if (from >= to) {
    return 'order';
  }
  if (to - from > LONGEST) {
    return 'long';
  }
  // The field has no seconds, so "now" is up to a minute ago; the backend allows for more.
  if (form.kind === 'planned' && from < now - MINUTE) {
    return 'past';
  }
  return form.kind === 'excluded' &&
    form.reason === 'other' &&
    form.note.trim() === ''
    ? 'note'
    : null;
}

export function inputOf(
  form: WindowForm,
  station: ApiStation,
): ApiPlannedWindowInput {
  const { kind, reason, note, from, to } = form;
  return {
    scope: apiScope(form.scope, station),
    kind,
    ...(kind === 'excluded' ? { reason } : {}),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    from: new Date(fromLocalInput(from)).toISOString(),
    to: new Date(fromLocalInput(to)).toISOString(),
  };
}

function apiScope(scope: FormScope, station: ApiStation): ApiWindowScope {
  const ref = scope === 'station' ? undefined : station[scope];
  return scope === 'station' || ref === undefined
    ? { type: 'station', identity: station.identity }
    : { type: scope, ref };
}
