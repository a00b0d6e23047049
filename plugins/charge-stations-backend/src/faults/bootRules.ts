import { BootEvent, Millis, eventRefOf, formatValueChange } from '../model';
import {
  NO_TEXTS,
  amendCondition,
  closeCondition,
  findOpen,
  isInferred,
  sightCondition,
} from './conditions';
import { Deadline, Draft } from './draft';
import { doubtOrigins } from './origins';
import { beginResync } from './resyncRules';
import { openCondition } from './openings';
import { FaultRules } from './rules';
import { STATION } from '../model/scopes';
import { FaultState, NO_EVENT_IDS } from './state';
import { bounded } from './text';

/** The station boots again and again; opened by inference (B4). */
export const REBOOT_LOOP = 'station:reboot-loop';

/** BootNotification (OCPP 1.6 §4.2): closes nothing by itself, it begins a resync. */
export function applyBoot(draft: Draft, event: BootEvent, at: Millis): void {
  const { last } = draft.state.boots;
  const repeats = isSameBoot(draft, event, at);
  const accepted = event.registration === 'Accepted';
  const alreadyAccepted = repeats && last !== null && last.accepted;
  if (!repeats) {
    markBoot(draft, event, at);
    doubtWhatWasBefore(draft, at);
  }
  draft.state.device = deviceAfter(draft.state.device, event);
  draft.state.boots = {
    ...draft.state.boots,
    last: {
      connectionId: event.connectionId,
      at,
      accepted: accepted || alreadyAccepted,
    },
  };
  if (accepted && !alreadyAccepted) {
    countBoot(draft, event, at);
    beginResync(draft, { at, cause: 'boot' });
  }
}

/** A reboot loop ends after 60 minutes without a boot. */
export function quietDeadline(
  state: FaultState,
  rules: FaultRules,
): Deadline | null {
  const lastBoot = state.boots.accepted.at(-1);
  const loop = state.open.find(
    ({ condition }) => condition.code === REBOOT_LOOP,
  );
  if (!loop || lastBoot === undefined) {
    return null;
  }
  const due = lastBoot + rules.rebootLoop.within;
  return {
    due,
    fire: draft =>
      closeCondition(draft, loop, {
        at: due,
        by: null,
        reason: 'quiet',
        precision: loop.condition.unverified ? 'gap' : 'exact',
      }),
  };
}

/**
 * B4: a boot after one that was not accepted is the same boot, and so is one sent again on the same
 * connection with nothing in between: it missed our answer.
 */
function isSameBoot(draft: Draft, event: BootEvent, at: Millis): boolean {
  const { boots, connection } = draft.state;
  const { last } = boots;
  if (!last || !last.accepted) {
    return last !== null;
  }
  return (
    last.connectionId === event.connectionId &&
    at - last.at <= draft.rules.bootResendWindow &&
    (connection?.lastFrameAt ?? at) <= last.at
  );
}

function markBoot(draft: Draft, event: BootEvent, at: Millis): void {
  const evidence = eventRefOf(event);
  const { device } = draft.state;
  const { firmwareVersion, serialNumber } = event;
  const changeOf = (before: string | null, value: string | null) => {
    const after = bounded(value);
    return before && after && before !== after
      ? formatValueChange(before, after)
      : null;
  };
  const detail = bounded(firmwareVersion);
  draft.mark({ at, kind: 'boot', detail, evidence });
  const firmware = changeOf(device.firmwareVersion, firmwareVersion);
  if (firmware) {
    draft.mark({ at, kind: 'firmwareChanged', detail: firmware, evidence });
  }
  const hardware = changeOf(device.serialNumber, serialNumber);
  if (hardware) {
    draft.mark({ at, kind: 'hardwareChanged', detail: hardware, evidence });
  }
}

/** Until a connector reports again, nobody knows what survived the boot; nor is its clock the old one. */
function doubtWhatWasBefore(draft: Draft, at: Millis): void {
  draft.state.clock = { offsets: [], skew: 0, suspect: false };
  draft.state.eventIds = NO_EVENT_IDS;
  for (const [scope, lane] of Object.entries(draft.state.lanes)) {
    draft.putLane(scope, { ...lane, resume: null, awaitingReport: true });
  }
  for (const tracked of draft.state.open) {
    if (!isInferred(tracked.condition)) {
      amendCondition(draft, tracked, {
        patch: { unverified: true },
        rebooted: true,
      });
    }
  }
  doubtOrigins(draft, at);
}

function deviceAfter(
  device: FaultState['device'],
  event: BootEvent,
): FaultState['device'] {
  return {
    vendor: bounded(event.vendor) ?? device.vendor,
    model: bounded(event.model) ?? device.model,
    serialNumber: bounded(event.serialNumber) ?? device.serialNumber,
    firmwareVersion: bounded(event.firmwareVersion) ?? device.firmwareVersion,
  };
}

function countBoot(draft: Draft, event: BootEvent, at: Millis): void {
  const { boots: threshold, within } = draft.rules.rebootLoop;
  const accepted = [...draft.state.boots.accepted, at]
    .filter(boot => at - boot <= within)
    .slice(-threshold);
  draft.state.boots = { ...draft.state.boots, accepted };
  const evidence = eventRefOf(event);
  const loop = findOpen(draft, STATION, REBOOT_LOOP);
  if (loop) {
    sightCondition(draft, loop, {
      at,
      evidence,
      counts: true,
      effect: 'sighted',
    });
  } else if (accepted.length >= threshold) {
    openCondition(draft, {
      scope: STATION,
      code: REBOOT_LOOP,
      blocking: false,
      severity: 2,
      openedAt: at,
      basis: 'receiveTime',
      seenAt: at,
      evidence,
      texts: NO_TEXTS,
    });
  }
}
