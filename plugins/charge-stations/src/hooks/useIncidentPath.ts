import type {
  ApiFaultStation,
  ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import { useFaultPermalinks } from './useFaultPermalink';
import { useStationMessageLink } from './useMessagesPath';

/**
 * Where an incident leads: to its newest fault, or, where it is about a security event, to the message that told of
 * it, with what to do beside it. Undefined where the station has no page.
 */
export function useIncidentPath(options: {
  incident: Pick<
    ApiIncident,
    'faults' | 'openedAt' | 'endedAt' | 'evidence'
  > & { lastSeenAt?: string };
  station: Pick<ApiFaultStation, 'entityRef'>;
}): string | undefined {
  const { incident, station } = options;
  const { faults, openedAt, endedAt, evidence } = incident;
  const faultPermalink = useFaultPermalinks();
  const messageLink = useStationMessageLink();
  if (faults.length > 0) {
    return faultPermalink({
      station,
      condition: {
        number: faults[faults.length - 1],
        openedAt,
        closedAt: endedAt,
      },
    });
  }
  return station.entityRef && evidence
    ? messageLink(station.entityRef, evidence, incident.lastSeenAt ?? openedAt)
    : undefined;
}
