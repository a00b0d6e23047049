import {
  EvidenceRef,
  FrameEvidence,
  Millis,
  Protocol,
  Violation,
} from './evidence';
import { StationEvent } from './event';
import { EventFlag, Mark } from './history';

/**
 * One record as the conformance list judges it: the first of its events, and its frame where it has one. Of the
 * events after the first, those that the reducer flagged come too, without the frame.
 */
export interface ReviewedMessage {
  event: StationEvent;
  flags: EventFlag[];
  /** Null for what is no frame, such as an opened connection. */
  frame:
    | (Pick<FrameEvidence, 'protocol' | 'direction' | 'action'> & {
        violations: Violation[];
      })
    | null;
}

/** A moment from which on the station's clock was not believed. */
export type ClockDoubt = Pick<Mark, 'at' | 'detail' | 'evidence'>;

/** One part of a report: of NotifyReport, NotifyMonitoringReport, or a NotifyEvent that has several. */
export interface ReportPart extends EvidenceRef {
  receivedAt: Millis;
  protocol: Protocol;
  report: 'device' | 'monitoring' | 'events';
  /** Null for `events`, which nobody asked for. */
  requestId: number | null;
  seqNo: number | null;
  toBeContinued: boolean;
}

/** A call for a report (OCPP 2.0.1 Part 2, B07, B08, N02). */
export interface ReportRequest extends EvidenceRef {
  receivedAt: Millis;
  action: string;
  requestId: number;
}
