import { eventRefOf, StatusEvent, VariableEvent } from '../model';
import { severitySaid } from './monitors';
import { StateEvent } from './report';
import { MonitorSeverity } from './state';
import { fold } from './text';

/**
 * AvailabilityState as the status that it replicates (OCPP 2.0.1 Part 2, G01): a station may send
 * either, or both. Only Faulted has a cause to name: what comes with another state is over.
 */
export function toStateEvent(
  event: VariableEvent,
  monitors: readonly MonitorSeverity[] = [],
): StateEvent {
  const state = toStatusEvent(event);
  return fold(state.status) === 'faulted'
    ? { ...state, severity: severitySaid(monitors, event) }
    : { ...state, vendorErrorCode: null, info: null };
}

/** The event with its technical code where 1.6 has the vendor's, for the rules about codes. */
export function toStatusEvent(event: VariableEvent): StatusEvent {
  const { actualValue, techCode, techInfo } = event;
  return {
    identity: event.identity,
    source: event.source,
    ...eventRefOf(event),
    receivedAt: event.receivedAt,
    reportedAt: event.reportedAt,
    reportedTime: event.reportedTime,
    retransmission: event.retransmission,
    type: 'status',
    // The station's own level is EVSE 0; null would be 1.6.
    evseId: event.evseId ?? 0,
    connectorId: event.connectorId,
    status: actualValue,
    errorCode: null,
    info: techInfo,
    vendorId: null,
    vendorErrorCode: techCode,
  };
}
