import { CONNECTION_LOST_CODE, Millis, Scope } from '../model';
import { isWithin, STATION } from '../model/scopes';
import {
  OcpiDecision,
  OcpiDoubt,
  OcpiMapping,
  OcpiRule,
  OcpiSubject,
} from './types';

/** What OCPI has for everything that nobody knows, an absent station among it. */
const UNKNOWN = 'UNKNOWN';
const FAULTED = 'Faulted';

interface Given {
  station: OcpiSubject;
  mappings: readonly OcpiMapping[];
}

type Because = Pick<OcpiDecision, 'value' | 'scope' | 'since'>;

const NOWHERE: Because = { value: null, scope: null, since: null };

/** The OCPI status of one connector: the first rule of `OcpiRule` that holds. */
export function decideStatus(scope: Scope, options: Given): OcpiDecision {
  const { station } = options;
  const absent = absence(options);
  if (absent) {
    return absent;
  }
  const decision = faultDecision(scope, options) ?? reported(scope, options);
  const isCertain = station.connected || decision.rule === 'notReported';
  return isCertain ? decision : withDoubt(decision, 'connection');
}

/** What holds whatever the station says: that it is not there. */
function absence(given: Given): OcpiDecision | undefined {
  const { lifecycle, wasSeen, lanes, openConditions } = given.station;
  const planned = find(given, 'lifecycle', lifecycle?.value);
  if (lifecycle && planned) {
    const { value, since } = lifecycle;
    return decided('lifecycle', planned, { value, scope: null, since });
  }
  if (!wasSeen) {
    return unknown('neverSeen');
  }
  const away = lanes.find(
    ({ lane, state }) => lane === STATION && state === 'offline',
  );
  const lost = openConditions.find(({ code }) => code === CONNECTION_LOST_CODE);
  const since = away?.from ?? lost?.openedAt;
  return since === undefined
    ? undefined
    : decided('offline', find(given, 'condition', CONNECTION_LOST_CODE), {
        ...NOWHERE,
        since,
      });
}

/** What the worst fault decides: one that a pack maps, else one that blocks charging. */
function faultDecision(scope: Scope, given: Given): OcpiDecision | undefined {
  const faults = given.station.openConditions.filter(condition =>
    isWithin(scope, condition.scope),
  );
  const mapped = faults.find(({ code }) => find(given, 'condition', code));
  const fault = mapped ?? faults.find(({ blocking }) => blocking);
  if (!fault) {
    return undefined;
  }
  const decision = decided(
    mapped ? 'condition' : 'fault',
    mapped
      ? find(given, 'condition', fault.code)
      : find(given, 'status', FAULTED),
    { value: fault.code, scope: fault.scope, since: fault.openedAt },
  );
  return fault.unverified || fault.unconfirmed
    ? withDoubt(decision, 'fault')
    : decision;
}

function reported(scope: Scope, given: Given): OcpiDecision {
  const lane = laneOf(scope, given.station);
  if (!lane || lane.state === 'unknown') {
    return unknown('notReported', lane?.from);
  }
  const { state, status, from: since } = lane;
  const standard = `${state[0].toUpperCase()}${state.slice(1)}`;
  const value = status ?? standard;
  const found = find(given, 'status', value) ?? find(given, 'status', standard);
  return decided(found ? 'status' : 'unmapped', found, {
    value,
    scope: lane.lane,
    since,
  });
}

function find(
  { mappings }: Given,
  from: OcpiMapping['from'],
  value: string | undefined,
): OcpiMapping | undefined {
  return mappings.find(
    mapping => mapping.from === from && mapping.value === value,
  );
}

function unknown(rule: OcpiRule, since: Millis | null = null): OcpiDecision {
  return decided(rule, undefined, { ...NOWHERE, since });
}

function decided(
  rule: OcpiRule,
  mapping: OcpiMapping | undefined,
  because: Because,
): OcpiDecision {
  const isDoubtful =
    mapping && (!mapping.isVerified || mapping.unverified.length > 0);
  return {
    status: mapping?.status ?? UNKNOWN,
    rule,
    ...because,
    alternatives: mapping?.alternatives ?? [],
    unverified: isDoubtful ? ['mapping'] : [],
  };
}

function withDoubt(decision: OcpiDecision, doubt: OcpiDoubt): OcpiDecision {
  return { ...decision, unverified: [...decision.unverified, doubt] };
}

/** What takes the whole out of service counts for its parts; else each speaks for itself, or its EVSE for it. */
function laneOf(scope: Scope, { lanes }: OcpiSubject) {
  const [evse] = scope.split('/');
  const whole = lanes.find(
    ({ lane, state }) =>
      (lane === STATION || (lane === evse && lane !== scope)) &&
      (state === 'faulted' || state === 'unavailable'),
  );
  const of = (place: Scope) => lanes.find(({ lane }) => lane === place);
  return whole ?? of(scope) ?? of(evse);
}
