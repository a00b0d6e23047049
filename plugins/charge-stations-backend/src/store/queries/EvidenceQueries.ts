import {
  ConnectionOpenedEvent,
  EventFlag,
  EventRef,
  EvidenceRef,
  FrameEvidence,
  Millis,
  ReviewedMessage,
  StationEvent,
} from '../../model';
import { StoredEvent } from '../rows';
import { ListedConnection } from './connections';
import { Page } from './cursor';
import { FrameFilter } from './frameFilter';
import { FramesSummary } from './framesSummary';
import { EventOrder, EvidenceRange } from './inRange';
import { FrameAnswer } from './frameAnswers';
import { ReportParts } from './reportParts';
import { Reviewed } from './reviewMessages';

/** What an event did to a condition. */
export interface ConditionEffect {
  number: number;
  effect: string;
}

/** An event as a list shows it: with its frame's action and what was made of it. */
export interface ListedEvent extends StoredEvent {
  /** Null for what we did ourselves. */
  action: string | null;
  effects: ConditionEffect[];
}

/** A frame as a list shows it: with the time that its event says, and the frame that answered it. */
export interface ListedFrame extends FrameEvidence {
  /** The station's clock as it was sent. */
  reportedAt: string | null;
  /** What the reducer noted of its event, the first where there are several. */
  flags: EventFlag[];
  answeredBy: FrameAnswer | null;
}

/** A page may be less than full, even empty, while the search is not through. */
export interface FramePage extends Page<ListedFrame> {
  /** With `nextCursor`: the receive time up to which was searched. */
  searchedTo?: Millis;
}

/** One record: the first of its events, and its frame where it has one. */
export interface EvidenceRecord {
  event: StationEvent;
  frame: FrameEvidence | null;
}

/** Reads evidence back, oldest first unless asked otherwise. */
export interface EvidenceQueries {
  listEvents(
    range: EvidenceRange & { types?: string[] },
  ): Promise<Page<ListedEvent>>;
  /** Everything that was recorded. */
  listRecords(range: EvidenceRange): Promise<Page<EvidenceRecord>>;
  listFrames(
    search: EvidenceRange & FrameFilter & { order?: EventOrder },
  ): Promise<FramePage>;
  summariseFrames(
    range: Pick<EvidenceRange, 'identity' | 'from' | 'to'>,
  ): Promise<FramesSummary>;
  getFrame(
    frame: EvidenceRef & { identity: string },
  ): Promise<ListedFrame | undefined>;
  /** The connections that were open at any moment of the range, newest opening first. */
  listConnections(range: EvidenceRange): Promise<Page<ListedConnection>>;
  /** The opening of a connection, where it was recorded. */
  getOpening(connectionId: string): Promise<ConnectionOpenedEvent | undefined>;
  /** Hands over what came in a range, oldest first, of much of it the newest; tells how much that was. */
  reviewMessages(
    range: Pick<EvidenceRange, 'identity' | 'from' | 'to'> & {
      /** Of 500 events each. */
      mostSlices?: number;
    },
    take: (message: ReviewedMessage) => void,
  ): Promise<Reviewed>;
  readReportParts(
    range: Pick<EvidenceRange, 'identity' | 'from' | 'to'>,
  ): Promise<ReportParts>;
  /** The events that opened, sighted or closed a condition, at most `limit`. */
  listEvidenceOf(options: {
    identity: string;
    conditionNumber: number;
    limit: number;
  }): Promise<
    Array<{ effect: string; event: ListedEvent; frame: FrameEvidence | null }>
  >;
}

/** Makes a map key of a reference. */
export function refKey({ connectionId, seq, part = 0 }: EventRef): string {
  return `${connectionId}/${seq}/${part}`;
}
