import type { ConfigurationFleetComplianceQuery } from '@forecourt/plugin-charge-stations-common';
import {
  COMPLIANCE_STATES,
  type ComplianceState,
} from '@forecourt/plugin-charge-stations-react';

/** Stations a page. */
const PAGE_SIZE = 50;

/** What the query string says, by the API's own names. */
export interface ComplianceFilter {
  state?: ComplianceState;
  site?: string;
  model?: string;
  firmware?: string;
  owner?: string;
}

export const NO_NARROWING = {
  state: undefined,
  site: undefined,
  model: undefined,
  firmware: undefined,
  owner: undefined,
};

export function complianceFilterFrom(
  parameters: URLSearchParams,
): ComplianceFilter {
  const text = (name: string) => parameters.get(name) || undefined;
  return {
    state: COMPLIANCE_STATES.find(it => it === parameters.get('state')),
    site: text('site'),
    model: text('model'),
    firmware: text('firmware'),
    owner: text('owner'),
  };
}

/** What is asked of the API. */
export function complianceQuery(
  filter: ComplianceFilter,
): ConfigurationFleetComplianceQuery {
  return Object.fromEntries(
    Object.entries({ ...filter, limit: PAGE_SIZE }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
