import type {
  ApiKnownStatuses,
  ApiOcpiDecision,
  ApiOcpiEvse,
} from '@forecourt/plugin-charge-stations-common';
import { OcpiDecision, OcpiEvse } from '../ocpi';
import { present, toIso } from './present';

/** An EVSE, with what its status means and where OCPI says so. */
export function presentOcpiEvse(
  evse: OcpiEvse,
  statuses: ApiKnownStatuses['ocpiStatuses'],
): ApiOcpiEvse {
  const known = statuses.find(({ status }) => status === evse.status);
  return {
    evse: evse.evse,
    decision: presentDecision(evse),
    ...present({ meaning: known?.meaning ?? null }),
    references: known?.references ?? [],
    connectors: evse.connectors.map(({ connector, ...decision }) => ({
      connector,
      decision: presentDecision(decision),
    })),
  };
}

function presentDecision(decision: OcpiDecision): ApiOcpiDecision {
  const { status, rule, value, scope, since } = decision;
  return {
    status,
    rule,
    ...present({ value, scope, since: since === null ? null : toIso(since) }),
    alternatives: [...decision.alternatives],
    unverified: [...decision.unverified],
  };
}
