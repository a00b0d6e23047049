import { parseEntityRef } from '@backstage/catalog-model';
import {
  ChargeStationEntityV1alpha1,
  OCPP_IDENTITY_ANNOTATION,
} from '@forecourt/plugin-charge-stations-common';
import { referencesOf } from '../references';
import { connectorProblems } from './connectorProblems';
import { Problem } from './problem';

type Station = ChargeStationEntityV1alpha1;

/** What a JSON schema cannot say; takes entities that the schema accepts. */
export function ruleProblems(station: Station): Problem[] {
  const rules: Array<(station: Station) => Problem[]> = [
    identityProblems,
    referenceProblems,
    dateProblems,
    periodProblems,
    timeZoneProblems,
    ({ spec }) => connectorProblems(spec.evses ?? []),
  ];
  return rules.flatMap(rule => rule(station));
}

/** White space around an identity is never seen and never matches. */
function identityProblems({ metadata }: Station): Problem[] {
  const identity = metadata.annotations?.[OCPP_IDENTITY_ANNOTATION];
  if (identity === undefined || (identity && identity === identity.trim())) {
    return [];
  }
  return [
    {
      field: `metadata.annotations["${OCPP_IDENTITY_ANNOTATION}"]`,
      value: identity,
      write:
        'the identity that the station connects with, without white space around it, or leave the annotation out',
    },
  ];
}

function referenceProblems(station: Station): Problem[] {
  return referencesOf(station)
    .filter(({ value, defaultKind }) => !isEntityRef(value, defaultKind))
    .map(({ field, value, defaultKind }) => ({
      field,
      value,
      write: `a reference such as ${defaultKind.toLowerCase()}:default/name`,
    }));
}

function dateProblems({ spec }: Station): Problem[] {
  return (['commissionedAt', 'decommissionedAt'] as const).flatMap(name => {
    const value = spec[name];
    return value === undefined || isInCalendar(value)
      ? []
      : [{ field: `spec.${name}`, value, write: 'a date that exists' }];
  });
}

/** By the day: a station may end on the day that it began, whatever the offsets. */
function periodProblems({ spec }: Station): Problem[] {
  const { commissionedAt, decommissionedAt } = spec;
  if (
    !commissionedAt ||
    !decommissionedAt ||
    dayOf(commissionedAt) <= dayOf(decommissionedAt)
  ) {
    return [];
  }
  return [
    {
      field: 'spec.decommissionedAt',
      value: decommissionedAt,
      write: `a date that is not before spec.commissionedAt (${commissionedAt})`,
    },
  ];
}

function timeZoneProblems({ spec: { timeZone } }: Station): Problem[] {
  if (timeZone === undefined || isTimeZone(timeZone)) {
    return [];
  }
  return [
    {
      field: 'spec.timeZone',
      value: timeZone,
      write: 'an IANA time zone such as Europe/Berlin',
    },
  ];
}

function isEntityRef(value: string, defaultKind: string): boolean {
  try {
    parseEntityRef(value, { defaultKind });
    return true;
  } catch {
    return false;
  }
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Date.parse alone would take 30 February for 1 March. */
function isInCalendar(date: string): boolean {
  const midnight = Date.parse(`${dayOf(date)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(date)) &&
    new Date(midnight).toISOString().startsWith(dayOf(date))
  );
}

/** Some runtimes also take offsets such as +01:00, which know no daylight saving time. */
function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) {
    return false;
  }
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
