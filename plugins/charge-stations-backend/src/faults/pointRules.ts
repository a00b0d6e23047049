import {
  ListenerSecurityEvent,
  Millis,
  ProgressEvent,
  SecurityEvent,
  eventRefOf,
} from '../model';
import { placeOnAxis } from './clock';
import { Draft } from './draft';
import { bounded, fold } from './text';

/** Firmware steps worth a mark; the others only say that it goes on. */
const FIRMWARE_STEPS = new Set([
  'downloading',
  'installing',
  'installed',
  'downloadfailed',
  'installationfailed',
  'installverificationfailed',
  'invalidsignature',
]);

/** After one of these, a new Downloading belongs to a new update. */
const FIRMWARE_ENDS = new Set([
  'installed',
  'downloadfailed',
  'installationfailed',
  'installverificationfailed',
  'invalidsignature',
]);

/**
 * B2: a point on the timeline, at its own time: these messages may have been queued for long. Of the few that alarm,
 * `incidents/episodes.ts` makes incidents that only a person resolves.
 */
export function applySecurity(
  draft: Draft,
  event: SecurityEvent,
  receivedAt: Millis,
): void {
  const { at } = placeOnAxis({
    reportedTime: event.reportedTime,
    receivedAt,
    station: draft.state.clock,
    rules: draft.rules.clock,
  });
  draft.mark({
    at,
    kind: 'security',
    detail: bounded(event.securityType),
    evidence: eventRefOf(event),
  });
}

/** What we noticed ourselves: the station's history goes on as if it had not been. */
export function markSecurity(
  draft: Draft,
  event: ListenerSecurityEvent,
  at: Millis,
): void {
  const { securityType, remoteAddress } = event;
  draft.mark({
    at,
    kind: 'listenerSecurity',
    detail: bounded(`${securityType}, ${remoteAddress}`),
    evidence: eventRefOf(event),
  });
}

/** FirmwareStatusNotification (OCPP 1.6 §4.5): one mark for each step of an update. */
export function applyFirmwareStatus(
  draft: Draft,
  event: ProgressEvent,
  at: Millis,
): void {
  const step = fold(event.status);
  const { firmwareSteps } = draft.state;
  const begins =
    step === 'idle' ||
    (!FIRMWARE_ENDS.has(step) &&
      firmwareSteps.some(done => FIRMWARE_ENDS.has(done)));
  const before = begins ? [] : firmwareSteps;
  const isNew = FIRMWARE_STEPS.has(step) && !before.includes(step);
  draft.state.firmwareSteps = isNew ? [...before, step] : before;
  if (isNew) {
    const evidence = eventRefOf(event);
    const detail = bounded(event.status);
    draft.mark({ at, kind: 'firmwareStatus', detail, evidence });
  }
}
