import { Monitor } from '../../model';
import { FactReader } from '../session/events';
import { integer, isPayload, Payload, text } from '../session/fields';
import { placeOf } from './deviceModel';

/** More than any station sets in all; a hostile frame could hold ten times as many. */
const MAX_MONITORS = 1000;

function reportPart(payload: Payload) {
  return {
    type: 'report' as const,
    requestId: integer(payload.requestId),
    seqNo: integer(payload.seqNo),
    toBeContinued: payload.tbc === true,
  };
}

/** NotifyReport (2.0.1 part 2, B07). */
export const deviceReport: FactReader = ({ payload }) => ({
  ...reportPart(payload),
  report: 'device',
});

/** NotifyMonitoringReport (2.0.1 part 2, N02). */
export const monitoringReport: FactReader = ({ payload, note }) => {
  const monitors = itemsOf(payload.monitor).flatMap(monitorsOf);
  if (monitors.length > MAX_MONITORS) {
    note({
      rule: 'size',
      path: '/monitor',
      message: `Only the first ${MAX_MONITORS} of ${monitors.length} monitors are known.`,
    });
  }
  return {
    ...reportPart(payload),
    report: 'monitoring',
    monitors: monitors.slice(0, MAX_MONITORS),
  };
};

function monitorsOf(item: Payload): Monitor[] {
  const place = placeOf(item);
  return itemsOf(item.variableMonitoring).map(monitor => ({
    ...place,
    monitorId: integer(monitor.id),
    kind: text(monitor.type),
    severity: integer(monitor.severity),
  }));
}

function itemsOf(value: unknown): Payload[] {
  return Array.isArray(value) ? value.filter(isPayload) : [];
}
