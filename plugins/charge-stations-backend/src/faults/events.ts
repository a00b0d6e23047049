import { eventRefOf, Millis, SaidEvent, StationEvent } from '../model';
import { applyBoot } from './bootRules';
import {
  applyEvidenceLost,
  applyListenerGap,
  closeConnection,
  openConnection,
} from './connectionRules';
import { passTime } from './deadlines';
import { Draft } from './draft';
import { addLateEpisode } from './lateRules';
import { learnMonitors } from './monitors';
import { forgetClosed } from './openings';
import { applyFirmwareStatus, applySecurity, markSecurity } from './pointRules';
import { readPastReport } from './report';
import { beginResync } from './resyncRules';
import { scopeOf } from '../model/scopes';
import { applyStatus } from './status';
import { applyPastVariable, applyVariable } from './variableRules';

type NewsEvent = Exclude<StationEvent, SaidEvent>;

/** One event: time passes to it, it does what its rules say, and what is due by then fires. */
export function applyEvent(draft: Draft, event: StationEvent): void {
  if (isSaid(event)) {
    return; // What is said to the station is no news of it.
  }
  const { state } = draft;
  // Receive times order; a clock of ours that stepped back must not undo what has been told.
  const at = Math.max(
    state.now,
    Number.isFinite(event.receivedAt) ? event.receivedAt : state.now,
  );
  passTime(draft, event.type === 'listenerGap' ? Math.min(event.from, at) : at);
  state.identity = event.identity;
  state.source = event.source;
  if (!event.retransmission) {
    applyNew(draft, event, at);
  }
  state.now = at;
  forgetClosed(draft);
  // A deadline that the event set may lie in the past already.
  passTime(draft, at);
}

function isSaid(event: StationEvent): event is SaidEvent {
  return event.type === 'callSent' || event.type === 'answerSent';
}

function applyNew(draft: Draft, event: NewsEvent, at: Millis): void {
  switch (event.type) {
    case 'connectionOpened': {
      const { connectionId } = event;
      const evidence = eventRefOf(event);
      openConnection(draft, { connectionId, at, evidence });
      break;
    }
    case 'connectionClosed':
      closeConnection(draft, event, at);
      break;
    case 'listenerGap':
      applyListenerGap(draft, event, at);
      break;
    case 'evidenceLost':
      applyEvidenceLost(draft, event, at);
      break;
    case 'listenerSecurity':
      markSecurity(draft, event, at);
      break;
    case 'statusRequested':
      if (event.connectionId === draft.state.connection?.id) {
        const { evseId, connectorId } = event;
        const isAll = evseId === null && connectorId === null;
        const scope = isAll ? undefined : scopeOf(event);
        beginResync(draft, { at, cause: 'request', scope });
      }
      break;
    default:
      applyMessage(draft, event, at);
  }
}

type MessageEvent = Exclude<
  NewsEvent,
  {
    type:
      | 'connectionOpened'
      | 'connectionClosed'
      | 'listenerGap'
      | 'evidenceLost'
      | 'listenerSecurity'
      | 'statusRequested';
  }
>;

/** A message from the station: of the present connection, or of one that ended (T7). */
function applyMessage(draft: Draft, event: MessageEvent, at: Millis): void {
  const { connectionId } = event;
  const evidence = eventRefOf(event);
  const { connection, pastConnections } = draft.state;
  if (connection?.id !== connectionId) {
    if (pastConnections.includes(connectionId)) {
      draft.flag(evidence, 'superseded');
      applyPastMessage(draft, event, at);
      return;
    }
    // An imported log may begin in the middle of a connection.
    openConnection(draft, { connectionId, at, evidence });
  }
  applyPresentMessage(draft, event, at);
  const present = draft.state.connection;
  draft.state.connection = present && { ...present, lastFrameAt: at };
}

function applyPresentMessage(
  draft: Draft,
  event: MessageEvent,
  at: Millis,
): void {
  switch (event.type) {
    case 'status':
      applyStatus(draft, event, at);
      break;
    case 'variable':
      applyVariable(draft, event, at);
      break;
    case 'boot':
      applyBoot(draft, event, at);
      break;
    case 'security':
      applySecurity(draft, event, at);
      break;
    case 'firmwareStatus':
      applyFirmwareStatus(draft, event, at);
      break;
    case 'report':
      if (event.report === 'monitoring') {
        learnMonitors(draft, event);
      }
      break;
    default:
    // Context on the timeline: a sign of life, nothing more.
  }
}

function applyPastMessage(draft: Draft, event: MessageEvent, at: Millis): void {
  if (event.type === 'status') {
    addLateEpisode(draft, readPastReport(draft, event, at));
  } else if (event.type === 'variable') {
    applyPastVariable(draft, event, at);
  } else if (event.type === 'security') {
    applySecurity(draft, event, at);
  }
}
